package io.gatewright.compiler.explain;

import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.Compiling;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.compiler.Inspection;
import io.gatewright.compiler.explain.request.Asked;
import io.gatewright.compiler.explain.request.AskedRequest;
import io.gatewright.compiler.explain.request.RequestReader;
import io.gatewright.compiler.explain.routes.RouteFilter;
import io.gatewright.compiler.explain.routes.RouteTable;
import io.gatewright.compiler.explain.why.Explainer;
import io.gatewright.compiler.explain.why.Explanation;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A gateway as the goals see it. */
public record Inspected(Inspection inspection, int unbuilt) {
    private static final Path EXAMPLES = Path.of("src/test/resources/examples");

    /** Files of {@code examples}. */
    public static Inspected examples(String... names) {
        return of(Arrays.stream(names)
                .map(name -> new SourceFile(name, read(EXAMPLES.resolve(name))))
                .toList());
    }

    /** One source, {@code g.gw}. */
    public static Inspected source(String text) {
        return source("g.gw", text);
    }

    static Inspected source(String name, String text) {
        return of(List.of(new SourceFile(name, text)));
    }

    private static Inspected of(List<SourceFile> files) {
        Outcome<Inspection> outcome =
                GatewayCompiler.inspect(new CompileRequest(files, List.of(), "io.example", Compiling.TODAY));
        List<Diagnostic> mistakes =
                outcome.diagnostics().stream().filter(Diagnostic::isError).toList();
        if (!mistakes.isEmpty() || outcome.value().isEmpty()) {
            throw new AssertionError(HumanRenderer.render(mistakes, false));
        }
        Inspection inspection = outcome.value().orElseThrow();
        return new Inspected(inspection, inspection.model().notBuilt().size());
    }

    public RouteTable table(RouteFilter filter) {
        return RouteTable.of(inspection.model(), filter, unbuilt);
    }

    public Explainer explainer() {
        return new Explainer(inspection.model(), inspection.routes(), inspection.chains(), unbuilt);
    }

    public Explanation explain(String request, String headers) {
        return explainer().explain(asked(request, headers));
    }

    /** The request of these words, which must be clear. */
    public static AskedRequest asked(String request, String headers) {
        Asked asked = RequestReader.read(request, headers, Optional.empty());
        if (asked instanceof Asked.Understood understood) {
            return understood.request();
        }
        throw new AssertionError(asked);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
