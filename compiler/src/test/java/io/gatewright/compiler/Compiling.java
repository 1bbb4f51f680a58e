package io.gatewright.compiler;

import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.source.SourceFile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gateways compiled in tests. */
public final class Compiling {
    public static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private Compiling() {}

    public static Outcome<Compilation> compile(String... texts) {
        List<SourceFile> sources = Arrays.stream(texts)
                .map(text -> new SourceFile("g" + Integer.toHexString(text.hashCode()) + ".gw", text))
                .toList();
        return GatewayCompiler.compile(new CompileRequest(sources, List.of(), "io.example.gen", TODAY));
    }

    /** The same for texts that must be accepted. */
    public static Compilation accepted(String... texts) {
        Outcome<Compilation> outcome = compile(texts);
        return outcome.value()
                .orElseThrow(() -> new AssertionError(outcome.diagnostics().stream()
                        .map(d -> d.code() + " " + d.message() + " at "
                                + d.primary().span())
                        .toList()));
    }

    /** Gateway and tests together. */
    public static Map<String, String> allJava(Compilation compilation) {
        Map<String, String> all = new TreeMap<>(compilation.sources());
        all.putAll(compilation.testSources());
        return all;
    }
}
