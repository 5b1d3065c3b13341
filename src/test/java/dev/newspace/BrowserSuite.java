package dev.newspace;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests in Chromium. They run beside all others, see {@link NoBrowserSuite}. */
@Suite
@SelectPackages("dev.newspace")
@IncludeClassNamePatterns(BrowserSuite.NAMES)
class BrowserSuite {

  static final String NAMES = ".*\\.(\\w+InBrowser|Accessibility|Picture)Test";
}
