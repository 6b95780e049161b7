package mn.sanal.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The arrows between modules and rooms, and a few habits. */
@AnalyzeClasses(packages = "mn.sanal", importOptions = ArchitectureTest.WithoutTests.class)
final class ArchitectureTest {

  /** Leaves out test folders and the jars that carry tests from module to module. */
  static final class WithoutTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule THE_ARROWS_BETWEEN_MODULES =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("i18n")
          .definedBy("mn.sanal.i18n..")
          .layer("dialogue")
          .definedBy("mn.sanal.dialogue..")
          .layer("db")
          .definedBy("mn.sanal.db..")
          .layer("bot")
          .definedBy("mn.sanal.bot..")
          .layer("admin")
          .definedBy("mn.sanal.admin..")
          .layer("app")
          .definedBy("mn.sanal.app..")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("bot")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("admin")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("db")
          .mayOnlyBeAccessedByLayers("bot", "admin", "app")
          .whereLayer("dialogue")
          .mayOnlyBeAccessedByLayers("db", "bot", "admin", "app");

  @ArchTest
  static final ArchRule WORDS_AND_DIALOGUE_KNOW_NO_FRAMEWORK_NO_DATABASE_AND_NO_NETWORK =
      noClasses()
          .that(resideInAnyPackage("mn.sanal.i18n..", "mn.sanal.dialogue.."))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "java.sql..",
              "javax.sql..",
              "java.net.http..",
              "java.nio.channels..",
              "jakarta..",
              "org.slf4j..");

  @ArchTest
  static final ArchRule THE_MONGOLIAN_ANALYSIS_NEEDS_NOTHING_BUT_LUCENE =
      classes()
          .that(resideInAPackage("mn.sanal.i18n.mongolian"))
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "mn.sanal.i18n",
              "mn.sanal.i18n.mongolian",
              "org.apache.lucene..",
              "org.jspecify..",
              "java..");

  @ArchTest
  static final ArchRule THE_ENGINE_READS_NO_FILES =
      noClasses()
          .that(resideInAnyPackage("mn.sanal.dialogue", "mn.sanal.dialogue.flow.."))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.nio.file..");

  @ArchTest
  static final ArchRule TIME_IS_HANDED_IN =
      noClasses()
          .that(not(resideInAPackage("mn.sanal.app..")))
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Service");

  @ArchTest
  static final ArchRule WHAT_A_CLASS_NEEDS_STANDS_IN_ITS_CONSTRUCTOR =
      noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

  @ArchTest
  static final ArchRule NO_CIRCLES_AMONG_THE_ROOMS_OF_DB =
      slices().matching("mn.sanal.db.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CIRCLES_AMONG_THE_ROOMS_OF_BOT =
      slices().matching("mn.sanal.bot.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CIRCLES_AMONG_THE_ROOMS_OF_ADMIN =
      slices().matching("mn.sanal.admin.(*)..").should().beFreeOfCycles().allowEmptyShould(true);
}
