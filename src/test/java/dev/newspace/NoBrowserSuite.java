package dev.newspace;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The tests without a browser. A suite is what a fork of Surefire takes: by the class, each would
 * start the app anew.
 */
@Suite
@SelectPackages("dev.newspace")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns(BrowserSuite.NAMES)
class NoBrowserSuite {}
