package io.gatewright.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.dsl.source.SourceFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long {@code gw:check} works, from the first check of a process, with nothing compiled yet, to one in a warm build. */
public final class CheckSpeed {
    private static final int TIMES = 20;

    private CheckSpeed() {}

    /**
     * Measures and prints.
     *
     * @param args the {@code .gw} files of one gateway; or a number of routes and the number of files that they are in
     */
    public static void main(String[] args) throws IOException {
        boolean made = args.length == 2 && args[0].chars().allMatch(Character::isDigit);
        List<SourceFile> sources = made ? made(Integer.parseInt(args[0]), Integer.parseInt(args[1])) : read(args);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int times = made ? 3 : TIMES;
        for (int i = 1; i <= times; i++) {
            long cpu = system.getProcessCpuTime();
            long start = System.nanoTime();
            int told = GatewayCompiler.check(
                            new CompileRequest(sources, List.of(), "measured", LocalDate.of(2026, 6, 1)))
                    .size();
            if (i == 1 || i == times) {
                System.out.printf(
                        Locale.ROOT,
                        "check %d of %d files: %,d ms, CPU of all threads %,d ms, %d told%n",
                        i,
                        sources.size(),
                        (System.nanoTime() - start) / 1_000_000,
                        (system.getProcessCpuTime() - cpu) / 1_000_000,
                        told);
            }
        }
    }

    private static List<SourceFile> read(String[] files) throws IOException {
        List<SourceFile> sources = new ArrayList<>();
        for (String file : files) {
            Path path = Path.of(file);
            sources.add(new SourceFile(path.getFileName().toString(), Files.readString(path)));
        }
        return sources;
    }

    /** The policy of {@link OpenApiPolicy}, its declarations dealt out to files. */
    private static List<SourceFile> made(int routes, int files) {
        List<StringBuilder> texts = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            texts.add(new StringBuilder());
        }
        int next = 0;
        for (String declaration : OpenApiPolicy.of(routes).split("\n(?=[a-z#])", -1)) {
            texts.get(next).append(declaration).append('\n');
            next = declaration.startsWith("#") ? next : (next + 1) % files;
        }
        List<SourceFile> sources = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            sources.add(new SourceFile("part" + i + ".gw", texts.get(i).toString()));
        }
        return sources;
    }
}
