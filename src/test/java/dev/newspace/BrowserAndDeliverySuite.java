package dev.newspace;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests in Chromium, and of what is delivered. They run beside {@link AppSuite}. */
@Suite
@SelectPackages("dev.newspace")
@IncludeClassNamePatterns(BrowserAndDeliverySuite.NAMES)
class BrowserAndDeliverySuite {

  static final String NAMES =
      "dev\\.newspace\\.(delivery\\.\\w+|.*\\.(\\w+InBrowser|Accessibility|Picture))Test";
}
