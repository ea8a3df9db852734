package dev.parley.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Data moves one way through the modules: model, reading, accord, dossier, exchange, desk, cli. */
class ArchitectureTest {
  private final JavaClasses parley =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.parley");

  @Test
  void the_vocabulary_needs_nothing_but_java() {
    classes().that().resideInAPackage("dev.parley.model..")
        .should().onlyDependOnClassesThat().resideInAnyPackage("dev.parley.model..", "java..", "org.jspecify..")
        .check(parley);
  }

  @Test
  void conflict_analysis_needs_nothing_but_java_and_knows_nothing_of_statements() {
    classes().that().resideInAPackage("dev.parley.accord..")
        .should().onlyDependOnClassesThat().resideInAnyPackage("dev.parley.accord..", "java..", "org.jspecify..")
        .check(parley);
  }

  @Test
  void no_room_reaches_back_to_one_that_comes_after_it() {
    noClasses().that().resideInAPackage("dev.parley.reading..")
        .should().dependOnClassesThat().resideInAnyPackage(
            "dev.parley.accord..", "dev.parley.dossier..", "dev.parley.exchange..", "dev.parley.desk..", "dev.parley.cli..")
        .check(parley);
    noClasses().that().resideInAPackage("dev.parley.dossier..")
        .should().dependOnClassesThat().resideInAnyPackage("dev.parley.exchange..", "dev.parley.desk..", "dev.parley.cli..")
        .check(parley);
    noClasses().that().resideInAPackage("dev.parley.exchange..")
        .should().dependOnClassesThat().resideInAnyPackage("dev.parley.desk..", "dev.parley.cli..")
        .check(parley);
    noClasses().that().resideInAPackage("dev.parley.desk..")
        .should().dependOnClassesThat().resideInAnyPackage("dev.parley.cli..")
        .check(parley);
  }

  @Test
  void only_the_ledger_speaks_SQL_and_only_reading_runs_the_model() {
    noClasses().that().resideOutsideOfPackage("dev.parley.dossier.ledger..")
        .should().dependOnClassesThat().resideInAnyPackage("org.jooq..", "java.sql..", "org.flywaydb..")
        .check(parley);
    noClasses().that().resideOutsideOfPackage("dev.parley.reading..")
        .should().dependOnClassesThat().resideInAnyPackage("ai.onnxruntime..", "ai.djl..")
        .check(parley);
  }

  @Test
  void only_the_desk_serves_and_only_the_command_line_parses_options() {
    noClasses().that().resideOutsideOfPackage("dev.parley.desk..")
        .should().dependOnClassesThat().resideInAnyPackage("io.javalin..", "gg.jte..").check(parley);
    noClasses().that().resideOutsideOfPackage("dev.parley.cli..")
        .should().dependOnClassesThat().resideInAnyPackage("picocli..").check(parley);
  }
}
