package io.gatewright.runtime;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.gatewright.runtime", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "io.gatewright.runtime";

    @ArchTest
    static final ArchRule timeKnowsNobody = only("time");

    @ArchTest
    static final ArchRule configKnowsTheClock = only("config", "time");

    @ArchTest
    static final ArchRule httpKnowsTheClock = only("http", "time");

    @ArchTest
    static final ArchRule expressionKnowsNobody = only("expression");

    @ArchTest
    static final ArchRule routeKnowsHttp = only("route", "http");

    @ArchTest
    static final ArchRule edgeKnowsHttp = only("edge", "http", "http2", "time");

    @ArchTest
    static final ArchRule http2KnowsTheClock = only("http2", "time");

    @ArchTest
    static final ArchRule observeKnowsHttp = only("observe", "http", "time");

    @ArchTest
    static final ArchRule adminKnowsHttp = only("admin", "http", "time");

    @ArchTest
    static final ArchRule upstreamKnowsNoOtherKind = only("upstream", "http", "time", "config");

    @ArchTest
    static final ArchRule authKnowsNoOtherKind = only("auth", "http", "time", "config");

    @ArchTest
    static final ArchRule limitKnowsNoOtherKind = only("limit", "http", "time", "config");

    @ArchTest
    static final ArchRule cacheKnowsNoOtherKind = only("cache", "http", "time", "config");

    @ArchTest
    static final ArchRule corsKnowsNoOtherKind = only("cors", "http", "time", "config");

    @ArchTest
    static final ArchRule transformKnowsNoOtherKind = only("transform", "http", "time", "config");

    @ArchTest
    static final ArchRule nobodyKnowsTheCompilersTools = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.antlr..",
                    "com.palantir.javapoet..",
                    "org.apache.maven..",
                    "io.gatewright.dsl..",
                    "io.gatewright.compiler..");

    /** Of this module, the package knows itself and these. */
    private static ArchRule only(String name, String... known) {
        String[] allowed = new String[known.length + 1];
        allowed[0] = BASE + "." + name + "..";
        for (int i = 0; i < known.length; i++) {
            allowed[i + 1] = BASE + "." + known[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(BASE + "." + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(BASE + "..").and(resideOutsideOfPackages(allowed)))
                .allowEmptyShould(true);
    }
}
