package dev.newspace;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of what Chat sends and of what goes wrong, which is much waiting. */
@Suite
@SelectPackages("dev.newspace")
@IncludeClassNamePatterns(ChatAndFaultsSuite.NAMES)
class ChatAndFaultsSuite {

  static final String NAMES = "dev\\.newspace\\.(chat|faults)\\.\\w+Test";
}
