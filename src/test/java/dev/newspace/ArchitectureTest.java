package dev.newspace;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.newspace.playground.training.TrainingRun;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The imports run one way, downwards. */
@AnalyzeClasses(packages = "dev.newspace", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.newspace";
  private static final String PLAYGROUND = "playground..";

  /** Those that have a line here: filled by the lines, so it stands before them. */
  private static final Set<String> ROOMS = new TreeSet<>();

  @ArchTest static final ArchRule rootMayImport = mayImport("", "operator", "startup", "config");

  @ArchTest
  static final ArchRule operatorMayImport =
      mayImport(
          "operator",
          "doctor",
          "oauth.consent",
          "oauth.token",
          "vault",
          "keyset",
          "database",
          "startup",
          "config");

  @ArchTest
  static final ArchRule doctorMayImport =
      mayImport("doctor", "command", "vault", "database", "observability", "startup", "config");

  @ArchTest
  static final ArchRule chatMayImport =
      mayImport("chat", "command", "interaction", "google", "observability", "config", "context");

  @ArchTest
  static final ArchRule commandMayImport =
      mayImport(
          "command",
          "interaction",
          "space",
          "oauth.consent",
          "oauth.token",
          "vault",
          "database",
          "observability",
          "config",
          "context");

  @ArchTest
  static final ArchRule createMayImport =
      mayImport(
          "command.create",
          "command",
          "interaction",
          "space",
          "oauth.consent",
          "oauth.token",
          "database",
          "config",
          "context");

  @ArchTest
  static final ArchRule manageMayImport =
      mayImport(
          "command.manage",
          "command",
          "interaction",
          "space",
          "oauth.token",
          "vault",
          "database",
          "config",
          "context");

  @ArchTest static final ArchRule interactionMayImport = mayImport("interaction", "context");

  @ArchTest
  static final ArchRule spaceMayImport =
      mayImport("space", "database", "observability", "config", "context");

  @ArchTest
  static final ArchRule consentMayImport =
      mayImport(
          "oauth.consent",
          "oauth.token",
          "vault",
          "database",
          "google",
          "observability",
          "config",
          "context");

  @ArchTest
  static final ArchRule tokenMayImport =
      mayImport("oauth.token", "vault", "database", "observability", "config", "context");

  @ArchTest
  static final ArchRule vaultMayImport =
      mayImport("vault", "keyset", "database", "startup", "config");

  @ArchTest static final ArchRule keysetMayImport = mayImport("keyset");

  @ArchTest static final ArchRule databaseMayImport = mayImport("database", "startup", "config");

  @ArchTest static final ArchRule googleMayImport = mayImport("google", "config");

  @ArchTest static final ArchRule observabilityMayImport = mayImport("observability", "config");

  @ArchTest static final ArchRule contextMayImport = mayImport("context");

  @ArchTest static final ArchRule startupMayImport = mayImport("startup", "config");

  @ArchTest static final ArchRule configMayImport = mayImport("config", "keyset");

  @ArchTest
  static final ArchRule localGoogleMayImport =
      mayImport(
          "playground.google",
          "playground.google.server",
          "playground.google.oauth",
          "playground.google.chatapi",
          "playground.event",
          "playground.people",
          "playground");

  @ArchTest
  static final ArchRule localServerMayImport = mayImport("playground.google.server", "playground");

  @ArchTest
  static final ArchRule localOauthMayImport =
      mayImport(
          "playground.google.oauth", "playground.google.server", "playground.people", "playground");

  @ArchTest
  static final ArchRule localChatApiMayImport =
      mayImport(
          "playground.google.chatapi",
          "playground.google.oauth",
          "playground.google.server",
          "playground.people",
          "playground");

  @ArchTest
  static final ArchRule eventMayImport =
      mayImport("playground.event", "playground.google.oauth", "playground.people", "playground");

  @ArchTest static final ArchRule peopleMayImport = mayImport("playground.people");

  @ArchTest static final ArchRule cardMayImport = mayImport("playground.card", "playground");

  @ArchTest static final ArchRule ruleMayImport = mayImport("playground.rule");

  @ArchTest
  static final ArchRule pageMayImport =
      mayImport(
          "playground.page",
          "playground.card",
          "playground.rule",
          "playground.event",
          "playground.google",
          "playground.google.oauth",
          "playground.google.chatapi",
          "playground.google.server",
          "playground.people",
          "playground");

  @ArchTest
  static final ArchRule trainingMayImport =
      mayImport(
          "playground.training",
          "playground.google",
          "playground.google.oauth",
          "playground.event",
          "playground.people",
          "playground");

  @ArchTest static final ArchRule playgroundMayImport = mayImport("playground");

  @ArchTest
  static final ArchRule playgroundIsUnknownOutside =
      noClasses()
          .that()
          .resideOutsideOfPackage(room(PLAYGROUND))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(room(PLAYGROUND));

  @ArchTest
  static void roomsAllHaveTheirLine(JavaClasses classes) {
    Set<String> packages = new TreeSet<>();
    classes.forEach(each -> packages.add(each.getPackageName()));
    assertThat(packages).isEqualTo(ROOMS);
  }

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
  static final ArchRule nothingWritesToStandardStreamsButWhatIsStartedByHand =
      noClasses()
          .that(DescribedPredicate.not(equivalentTo(NewSpaceApp.class)))
          .and(DescribedPredicate.not(equivalentTo(TrainingRun.class)))
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

  /** A room may know its own classes, those of these others, and what is not ours. */
  private static ArchRule mayImport(String room, String... others) {
    String itself = room(room);
    ROOMS.add(itself);
    DescribedPredicate<JavaClass> allowed =
        resideInAPackage(itself)
            .or(
                resideInAnyPackage(
                    Arrays.stream(others).map(ArchitectureTest::room).toArray(String[]::new)))
            .or(DescribedPredicate.not(resideInAPackage(ROOT + "..")));
    return classes()
        .that()
        .resideInAPackage(itself)
        .should()
        .onlyDependOnClassesThat(allowed)
        .as(itself + " may import " + String.join(" and ", others));
  }

  private static String room(String name) {
    return name.isEmpty() ? ROOT : ROOT + "." + name;
  }
}
