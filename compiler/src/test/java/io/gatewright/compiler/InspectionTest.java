package io.gatewright.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.compiler.policy.answer.AnswerModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.parse.Parser;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.GroupDecl;
import io.gatewright.dsl.syntax.RouteDecl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A gateway with parts that are not built yet can be looked at as a whole, and not generated. */
class InspectionTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @Test
    void compositionsStandBesideTheirRoutes() {
        Inspection bff = inspect("examples/bff.gw", "examples/shop.gw").value().orElseThrow();
        RouteModel details = route(bff, "order-details");
        assertEquals("/orders/{id:uuid}/details", details.path().toString());
        assertEquals(
                "order-parts",
                ((AnswerModel.Composition) details.answer()).calls().get(0).flow());
        assertEquals(7, bff.model().routes().size());
        assertEquals(7, bff.routes().routes().size());
        assertEquals(7, bff.chains().size());
    }

    @Test
    void theWholePlatformIsThere() {
        Inspection platform = inspect("examples/platform.gw").value().orElseThrow();
        RouteModel admin = route(platform, "admin-orders");
        assertEquals("[api.example.com]", admin.hosts().toString());
        assertEquals(
                "https://app.example.com", admin.cors().orElseThrow().origins().first());
        AccessModel.Require require = (AccessModel.Require) admin.access();
        assertEquals(
                "staff and role(\"admin\") and claims.mfa == true",
                require.conditions().get(0).span().text());
        AnswerModel.Proxy proxy = (AnswerModel.Proxy) admin.answer();
        assertEquals("/internal/orders/**", proxy.target().orElseThrow().toString());
        assertEquals(
                "header.x-api-version == \"2\"",
                route(platform, "by-header-2").conditions().toString());
    }

    @ParameterizedTest
    @MethodSource("whatIsNotBuilt")
    void nothingIsMissingOrGenerated(List<String> files) {
        Outcome<Inspection> inspection = inspect(files.toArray(String[]::new));
        assertFalse(inspection.hasErrors());
        assertEquals(
                routes(files), inspection.value().orElseThrow().model().routes().size());
        assertTrue(GatewayCompiler.compile(request(files)).diagnostics().stream()
                .filter(Diagnostic::isError)
                .allMatch(each -> each.code().equals("GW5900")));
        assertFalse(GatewayCompiler.compile(request(files)).value().isPresent());
        assertEquals(shown(GatewayCompiler.check(request(files))), shown(inspection.diagnostics()));
    }

    static List<List<String>> whatIsNotBuilt() throws IOException {
        try (Stream<Path> cases = Files.list(RESOURCES.resolve("diagnostics"))) {
            Stream<List<String>> alone = cases.map(file -> "diagnostics/" + file.getFileName())
                    .filter(file -> file.endsWith(".gw") && !file.endsWith(".2.gw") && !file.endsWith(".test.gw"))
                    .sorted()
                    .map(List::of)
                    .filter(InspectionTest::hasOnlyUnbuilt);
            return Stream.concat(
                            alone,
                            Stream.of(List.of("examples/bff.gw", "examples/shop.gw"), List.of("examples/platform.gw")))
                    .toList();
        }
    }

    private static boolean hasOnlyUnbuilt(List<String> files) {
        List<Diagnostic> told = GatewayCompiler.check(request(files));
        return told.stream().noneMatch(Diagnostic::isError)
                && told.stream().anyMatch(each -> each.code().equals("GW5901"));
    }

    @Test
    void aMistakeIsNotLookedPast() {
        assertFalse(GatewayCompiler.inspect(new CompileRequest(
                        List.of(new SourceFile(
                                "g.gw", "gateway g { listen 8080 }\nroute a GET /a -> nobody { public }")),
                        List.of(),
                        "io.example",
                        Compiling.TODAY))
                .value()
                .isPresent());
    }

    private static String shown(List<Diagnostic> diagnostics) {
        return HumanRenderer.render(diagnostics, false);
    }

    private static int routes(List<String> files) {
        return files.stream()
                .flatMap(file -> Parser.parse(source(file)).value().orElseThrow().declarations().stream())
                .mapToInt(InspectionTest::routes)
                .sum();
    }

    private static int routes(Declaration declaration) {
        if (declaration instanceof GroupDecl group) {
            return group.block().statements().stream()
                    .filter(Declaration.class::isInstance)
                    .mapToInt(inner -> routes((Declaration) inner))
                    .sum();
        }
        return declaration instanceof RouteDecl ? 1 : 0;
    }

    private static RouteModel route(Inspection inspection, String name) {
        return inspection.model().routes().stream()
                .filter(route -> route.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Outcome<Inspection> inspect(String... files) {
        return GatewayCompiler.inspect(request(Arrays.asList(files)));
    }

    private static CompileRequest request(List<String> files) {
        return new CompileRequest(
                files.stream().map(InspectionTest::source).toList(), List.of(), "io.example", Compiling.TODAY);
    }

    private static SourceFile source(String file) {
        try {
            Path path = RESOURCES.resolve(file);
            return new SourceFile(path.getFileName().toString(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
