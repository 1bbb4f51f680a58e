package io.gatewright.compiler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.gatewright.compiler.check.Rule;

/** Who may know whom inside the compiler. */
@AnalyzeClasses(packages = "io.gatewright.compiler", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.gatewright.compiler.";
    private static final DescribedPredicate<JavaClass> EMITTERS =
            DescribedPredicate.describe("emitters", type -> type.getName().contains("Emitter"));

    @ArchTest
    static final ArchRule antlrIsUnknown =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.antlr..", "..dsl.parse.grammar..");

    @ArchTest
    static final ArchRule theRuntimeIsUnknown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.gatewright.runtime..", "io.undertow..", "org.apache.maven..");

    @ArchTest
    static final ArchRule javaPoetIsForGenerationOnly = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "generate..")
            .and(DescribedPredicate.not(EMITTERS))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.palantir.javapoet..");

    @ArchTest
    static final ArchRule automataAreForLanguagesOnly = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "language..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule languagesKnowNothingElse = noClasses()
            .that()
            .resideInAPackage(ROOT + "language..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "the rest of Gatewright",
                    type -> type.getPackageName().startsWith("io.gatewright.")
                            && !type.getPackageName().startsWith(ROOT + "language")));

    @ArchTest
    static final ArchRule thereIsNoFileSystem = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "the file system",
                    type -> type.getPackageName().equals("java.nio.file")
                            || type.getName().matches("java\\.io\\.(File|Random).*")));

    @ArchTest
    static final ArchRule theTreeEndsAtResolve = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + "model..",
                    ROOT + "check..",
                    ROOT + "plan..",
                    ROOT + "generate..",
                    ROOT + "policy..",
                    ROOT + "vocabulary..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.gatewright.dsl.syntax..");

    @ArchTest
    static final ArchRule resolveKnowsModelVocabularyAndTree = noClasses()
            .that()
            .resideInAPackage(ROOT + "resolve..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "check..", ROOT + "plan..", ROOT + "generate..");

    @ArchTest
    static final ArchRule checkKnowsTheModel = noClasses()
            .that()
            .resideInAPackage(ROOT + "check..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "resolve..", ROOT + "plan..", ROOT + "generate..", ROOT + "vocabulary..");

    @ArchTest
    static final ArchRule theModelKnowsNoPhase = noClasses()
            .that()
            .resideInAPackage(ROOT + "model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "resolve..", ROOT + "check..", ROOT + "plan..", ROOT + "generate..", ROOT + "vocabulary..");

    @ArchTest
    static final ArchRule planKnowsTheModel = noClasses()
            .that()
            .resideInAPackage(ROOT + "plan..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "resolve..", ROOT + "check..", ROOT + "generate..", ROOT + "vocabulary..");

    @ArchTest
    static final ArchRule generateKnowsThePlan = noClasses()
            .that()
            .resideInAPackage(ROOT + "generate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "resolve..", ROOT + "check..", ROOT + "vocabulary..");

    @ArchTest
    static final ArchRule explainKnowsModelAndPlan = noClasses()
            .that()
            .resideInAPackage(ROOT + "explain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "resolve..", ROOT + "check..", ROOT + "generate..", "io.gatewright.dsl.syntax..");

    @ArchTest
    static final ArchRule nothingButWhatIsShownKnowsWhatExplains = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "explain..", ROOT + "report..", ROOT + "audit..", ROOT + "diff..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "explain..");

    @ArchTest
    static final ArchRule aDifferenceIsToldInWordsAlreadyThere = noClasses()
            .that()
            .resideInAPackage(ROOT + "diff..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "explain.routes..",
                    ROOT + "explain.why..",
                    ROOT + "explain.request..",
                    ROOT + "resolve..",
                    ROOT + "generate..",
                    "io.gatewright.dsl.syntax..");

    @ArchTest
    static final ArchRule nothingButThePluginComparesGateways = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "diff..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "diff..");

    @ArchTest
    static final ArchRule rulesDoNotKnowEachOther = classes()
            .that()
            .implement(Rule.class)
            .should()
            .onlyBeAccessed()
            .byClassesThat(DescribedPredicate.describe(
                    "the catalogue or itself",
                    type -> type.getSimpleName().equals("Checks") || type.isAssignableTo(Rule.class)));

    @ArchTest
    static final ArchRule noRuleCallsAnother =
            noClasses().that().implement(Rule.class).should(new RuleOnItsOwn());
}
