package dev.newspace;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** The imports run one way, downwards. */
@AnalyzeClasses(packages = "dev.newspace", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.newspace";
  private static final String CHAT = "dev.newspace.chat..";
  private static final String COMMAND = "dev.newspace.command..";
  private static final String SPACE = "dev.newspace.space..";
  private static final String ACCOUNT = "dev.newspace.account..";
  private static final String PLAYGROUND = "dev.newspace.playground..";

  @ArchTest static final ArchRule chatImportsCommandAlone = mayImport(CHAT, COMMAND);

  @ArchTest
  static final ArchRule commandImportsSpaceAndAccount = mayImport(COMMAND, SPACE, ACCOUNT);

  @ArchTest static final ArchRule spaceImportsNoOtherRoom = mayImport(SPACE);

  @ArchTest static final ArchRule accountImportsNoOtherRoom = mayImport(ACCOUNT);

  @ArchTest
  static final ArchRule theRootImportsNoRoom =
      noClasses()
          .that()
          .resideInAPackage(ROOT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CHAT, COMMAND, SPACE, ACCOUNT, PLAYGROUND);

  @ArchTest
  static final ArchRule nothingButThePlaygroundKnowsThePlayground =
      noClasses()
          .that()
          .resideOutsideOfPackage(PLAYGROUND)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(PLAYGROUND);

  @ArchTest
  static final ArchRule everythingHasItsRoom =
      classes().should().resideInAnyPackage(ROOT, CHAT, COMMAND, SPACE, ACCOUNT, PLAYGROUND);

  @ArchTest
  static final ArchRule nothingIsInjectedIntoFields =
      noFields()
          .should()
          .beAnnotatedWith("jakarta.inject.Inject")
          .orShould()
          .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty");

  @ArchTest
  static final ArchRule nothingLogsToJavaUtilLogging =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule nothingWritesToStandardStreamsButTheRefusalToStart =
      noClasses()
          .that(DescribedPredicate.not(equivalentTo(NewSpaceApp.class)))
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

  /** Rooms may know their own, the root and these others. */
  private static ArchRule mayImport(String room, String... others) {
    DescribedPredicate<JavaClass> allowed =
        resideInAnyPackage(ROOT, room)
            .or(resideInAnyPackage(others))
            .or(DescribedPredicate.not(resideInAPackage("dev.newspace..")));
    return classes()
        .that()
        .resideInAPackage(room)
        .should()
        .onlyDependOnClassesThat(allowed)
        .as(room + " may import " + String.join(" and ", others));
  }
}
