package io.gatewright.dsl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class HouseRulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.gatewright.dsl");

    @Test
    void onlyTheParserKnowsAntlr() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.gatewright.dsl.parse..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.antlr..", "io.gatewright.dsl.parse.grammar..")
                .check(CLASSES);
    }

    @Test
    void nothingTouchesTheFileSystem() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile|PrintStream|Console)")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.gatewright.dsl.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void eachPackageKnowsOnlyThoseBelowIt() {
        below("source", "diagnostic", "syntax", "parse", "format");
        below("diagnostic", "syntax", "parse", "format");
        below("syntax", "diagnostic", "parse", "format");
        below("parse", "format");
    }

    private static void below(String name, String... above) {
        for (String other : above) {
            noClasses()
                    .that()
                    .resideInAPackage("io.gatewright.dsl." + name + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.gatewright.dsl." + other + "..")
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }
}
