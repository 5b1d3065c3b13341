package dev.newspace;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * All tests but those of the other suites, which take as long. A suite is what a fork of Surefire
 * takes: by the class, each would start the app anew.
 */
@Suite
@SelectPackages("dev.newspace")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns({
  BrowserAndDeliverySuite.NAMES,
  ChatAndFaultsSuite.NAMES,
  CommandSuite.NAMES
})
class AppSuite {}
