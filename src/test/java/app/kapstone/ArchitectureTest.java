package app.kapstone;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Who may import whom. One rule, one reason; there is no way out of a rule. */
@AnalyzeClasses(packages = "app.kapstone", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "app.kapstone";
  private static final String[] JDK = {"java..", "javax.crypto..", "javax.sql..", "org.jspecify.."};
  private static final String[] JAVAFX = {
    "javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."
  };

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices()
          .assignedFrom(new EachPackageButTheGeneratedTablesAsOne())
          .should()
          .beFreeOfCycles()
          .because(
              "a room that needs its neighbour's neighbour cannot be read, tested or moved alone");

  @ArchTest
  static final ArchRule texts_stand_alone =
      classes()
          .that()
          .resideInAPackage(ROOT + ".texts..")
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(with(JDK, ROOT + ".texts..")))
          .because("words know nothing of what they are about");

  @ArchTest
  static final ArchRule domain_is_plain_java =
      classes()
          .that()
          .resideInAPackage(ROOT + ".domain..")
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(with(JDK, ROOT + ".domain..")))
          .because("the rules of the work must be readable and testable without a library");

  @ArchTest
  static final ArchRule vault_knows_keys_and_files_only =
      classes()
          .that()
          .resideInAPackage(ROOT + ".vault..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  with(
                      JDK,
                      ROOT + ".vault..",
                      "org.bouncycastle..",
                      "com.nulabinc.zxcvbn..",
                      "org.slf4j..")))
          .because("what guards the record must not know what is in it");

  @ArchTest
  static final ArchRule columns_translate_the_domain_only =
      classes()
          .that()
          .resideInAPackage(ROOT + ".database.columns..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  with(JDK, ROOT + ".database.columns..", ROOT + ".domain..", "org.jooq..")))
          .because("a column is a domain value and nothing more");

  @ArchTest
  static final ArchRule database_shows_nothing =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".database..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  with(
                      JAVAFX,
                      ROOT + ".texts..",
                      ROOT + ".screens..",
                      ROOT + ".documents..",
                      ROOT + ".content..",
                      ROOT + ".search..",
                      ROOT + ".exchange..")))
          .because("the store is used by screens and never the other way round");

  @ArchTest
  static final ArchRule content_and_search_know_the_domain_only =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".content..", ROOT + ".search..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  with(
                      JAVAFX,
                      ROOT + ".database..",
                      ROOT + ".texts..",
                      ROOT + ".screens..",
                      ROOT + ".documents..",
                      ROOT + ".vault..",
                      "org.jooq..")))
          .because("files and indexes are about domain records, wherever those come from");

  @ArchTest
  static final ArchRule documents_are_made_without_database_or_window =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".documents..", ROOT + ".exchange..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  with(JAVAFX, ROOT + ".database..", ROOT + ".screens..", ROOT + ".vault..")))
          .because("paper is made from records that somebody else read");

  @ArchTest
  static final ArchRule one_class_writes_pdf =
      classes()
          .that(dependOnPdfBox())
          .should()
          .resideInAnyPackage(ROOT + ".documents..", ROOT + ".screens.documents..")
          .because("PDFBox is spoken in one room; the paper screen only draws finished pages");

  @ArchTest
  static final ArchRule kit_knows_no_screen_and_no_store =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".screens.kit..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(ROOT + ".database..", ROOT + ".vault..")
                  .or(
                      resideInAnyPackage(ROOT + ".screens..")
                          .and(not(resideInAnyPackage(ROOT + ".screens.kit..")))))
          .because("the kit is what every screen is made of");

  @ArchTest
  static final ArchRule screens_do_not_know_each_other =
      slices()
          .matching(ROOT + ".screens.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAnyPackage(ROOT + ".screens.."), resideInAnyPackage(ROOT + ".screens.kit.."))
          .ignoreDependency(
              resideInAnyPackage(ROOT + ".screens.unlock..", ROOT + ".screens.settings.."),
              resideInAnyPackage(ROOT + ".screens.practice.."))
          .ignoreDependency(
              resideInAnyPackage(ROOT + ".screens.desk.."), resideInAnyPackage(ROOT + ".screens.."))
          .because("one screen leads to another by naming a Place");

  @ArchTest
  static final ArchRule only_some_screens_handle_the_vault =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".screens..")
          .and()
          .resideOutsideOfPackages(
              ROOT + ".screens.practice..",
              ROOT + ".screens.unlock..",
              ROOT + ".screens.settings..",
              ROOT + ".screens.desk..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".vault..")
          .because("keys pass through as few hands as possible");

  @ArchTest
  static final ArchRule one_door_to_the_javafx_thread =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + ".screens.kit.Background")
          .and()
          .resideInAPackage(ROOT + ".screens..")
          .should()
          .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
          .because("what runs where is decided in one class, which tests can run inline");

  @ArchTest
  static final ArchRule nothing_moves_for_ever =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(javafx.animation.Timeline.class, javafx.animation.AnimationTimer.class)
          .because("while one runs every frame is drawn, sixty times a second; Pulse only ticks");

  @ArchTest
  static final ArchRule one_door_from_the_javafx_thread =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".screens..")
          .and()
          .doNotHaveFullyQualifiedName(ROOT + ".screens.kit.Background")
          .and()
          .doNotHaveFullyQualifiedName(ROOT + ".screens.find.Finder") // a key waits for no errand
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              Thread.class,
              java.util.concurrent.Executors.class,
              java.util.concurrent.Executor.class,
              java.util.concurrent.CompletableFuture.class,
              java.util.concurrent.ForkJoinPool.class,
              java.util.Timer.class,
              javafx.concurrent.Task.class,
              javafx.concurrent.Service.class)
          .because("whoever waits for the database is started there, and answered there");

  @ArchTest
  static final ArchRule nobody_writes_to_the_console =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + ".Kapstone")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("a console is read by others; only the start-up sentence goes there");

  @ArchTest
  static final ArchRule no_clock_but_the_injected_one =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT)
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("time is passed in, so that every rule about time can be tested");

  @ArchTest
  static final ArchRule no_network =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.net.http..", "javax.net..", "com.sun.net.."))
          .because("nothing leaves this machine by itself");

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> dependOnPdfBox() {
    return com.tngtech.archunit.base.DescribedPredicate.describe(
        "depend on PDFBox",
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                    dependency.getTargetClass().getPackageName().startsWith("org.apache.pdfbox")));
  }

  private static String[] with(String[] some, String... more) {
    return java.util.stream.Stream.concat(
            java.util.Arrays.stream(some), java.util.Arrays.stream(more))
        .toArray(String[]::new);
  }

  private static final class EachPackageButTheGeneratedTablesAsOne implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String name = type.getPackageName();
      if (name.startsWith(ROOT + ".database.tables")) {
        return SliceIdentifier.of(ROOT + ".database.tables");
      }
      return name.startsWith(ROOT) ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "each package, the generated tables as one";
    }
  }
}
