package io.gatewright.benchmarks;

import io.gatewright.compiler.Compilation;
import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Severity;
import io.gatewright.dsl.source.SourceFile;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What a large gateway costs at build time: checking it, generating it, and compiling what was generated. */
public final class Scale {
    private Scale() {}

    /**
     * What one run took.
     *
     * @param peakBytes the most heap that was in use at one time
     */
    record Figures(
            int routes, Duration check, Duration compile, Duration javac, long peakBytes, Compilation compilation) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,d routes: check %.1f s, check and generate %.1f s, javac %.1f s, peak heap %,d MiB",
                    routes,
                    check.toMillis() / 1000.0,
                    compile.toMillis() / 1000.0,
                    javac.toMillis() / 1000.0,
                    peakBytes >> 20);
        }
    }

    /**
     * Measures and prints.
     *
     * @param args optional: the number of routes, 10,000 without; the folder for what is generated
     */
    public static void main(String[] args) throws Exception {
        int routes = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("gatewright-scale");
        System.out.println(measure(routes, folder));
    }

    /** @param folder where sources and classes go */
    static Figures measure(int routes, Path folder) throws Exception {
        CompileRequest request = new CompileRequest(
                List.of(new SourceFile("platform.gw", OpenApiPolicy.of(routes))),
                List.of(),
                "platform",
                LocalDate.of(2026, 1, 1));
        long start = System.nanoTime();
        List<Diagnostic> told = GatewayCompiler.check(request);
        long afterCheck = System.nanoTime();
        if (told.stream().anyMatch(each -> each.severity() == Severity.ERROR)) {
            throw new IllegalStateException(
                    told.subList(0, Math.min(3, told.size())).toString());
        }
        Compilation compilation = GatewayCompiler.compile(request).value().orElseThrow();
        long afterCompile = System.nanoTime();
        CompiledGateway.javac(compilation, folder);
        long afterJavac = System.nanoTime();
        return new Figures(
                compilation.model().routes().size(),
                Duration.ofNanos(afterCheck - start),
                Duration.ofNanos(afterCompile - afterCheck),
                Duration.ofNanos(afterJavac - afterCompile),
                peak(),
                compilation);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
