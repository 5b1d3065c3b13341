package dev.newspace;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of commands, for some of which the app is built with other settings. */
@Suite
@SelectPackages("dev.newspace")
@IncludeClassNamePatterns(CommandSuite.NAMES)
class CommandSuite {

  static final String NAMES = "dev\\.newspace\\.command\\..*Test";
}
