package io.gatewright.runtime.testing;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One run of a suite from the command line: arguments in, text out. */
final class TestRun {
    private static final String USAGE =
            "usage: [--junit FILE] [--coverage FILE] [TEXT that the titles of the tests to run contain]";

    private @Nullable Path junit;
    private @Nullable Path coverage;
    private @Nullable String filter;

    private TestRun() {}

    /** The status where no title contains the text. */
    private static final int NONE_OF_THAT_TITLE = 3;

    /** @return the status to end the process with */
    static int run(GatewayTests tests, String[] args, PrintStream out) {
        TestRun run = new TestRun();
        if (!run.understands(args)) {
            out.println(USAGE);
            return 2;
        }
        return run.run(tests, out);
    }

    private boolean understands(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--junit") && i + 1 < args.length && junit == null) {
                junit = Path.of(args[++i]);
            } else if (args[i].equals("--coverage") && i + 1 < args.length && coverage == null) {
                coverage = Path.of(args[++i]);
            } else if (!args[i].startsWith("--") && filter == null) {
                filter = args[i];
            } else {
                return false;
            }
        }
        return true;
    }

    private int run(GatewayTests tests, PrintStream out) {
        String wanted = filter == null ? "" : filter.toLowerCase(Locale.ROOT);
        List<TestResult> results =
                tests.run(title -> title.toLowerCase(Locale.ROOT).contains(wanted), result -> out.print(line(result)));
        long failed = results.stream().filter(result -> !result.passed()).count();
        out.println(results.size() + " run, " + failed + " failed");
        if (junit != null) {
            write(junit, JUnitXml.of(tests.name(), results));
        }
        if (coverage != null) {
            write(coverage, tests.sightings().text());
        }
        if (failed > 0) {
            return 1;
        }
        return filter != null && results.isEmpty() ? NONE_OF_THAT_TITLE : 0;
    }

    private static String line(TestResult result) {
        String title = Sightings.plain(result.title());
        String millis = " (" + result.took().toMillis() + " ms)\n";
        return result.failure()
                .map(text -> "FAILED  " + title + millis + "  " + text.replace("\n", "\n  ") + "\n")
                .orElse("passed  " + title + millis);
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
