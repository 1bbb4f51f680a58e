package io.gatewright.compiler.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.compiler.Inspection;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.format.Formatter;
import io.gatewright.dsl.source.SourceFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands in a file, it is checked without an exception, in little time and memory, and what is told of it is
 * bounded; and if it can be laid out, that changes nothing of what is understood. {@code -Dgw.fuzz=1000000} takes a million
 * inputs, {@code -Dgw.seed=…} other ones.
 */
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("gw.fuzz", 3_000);
    private static final long SEED = Long.getLong("gw.seed", 1);
    /** Inputs that pay for the classes that are loaded. */
    private static final int WARM = 50;

    private static final long MOST_NANOS = 1_000_000_000;
    private static final long MOST_BYTES = 512L << 20;
    private static final int MOST_MESSAGES = 250;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long slowest;
    private long largest;

    @Test
    void noInputBreaksTheCompiler() throws IOException {
        Mutants mutants = new Mutants();
        int clean = 0;
        for (int i = 0; i < INPUTS; i++) {
            String text = mutants.make(new Random(SEED * 1_000_003 + i));
            try {
                clean += check(text, i >= WARM) ? 1 : 0;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
                fail("input " + i + " of -Dgw.seed=" + SEED + ": " + e + "\n" + text, e);
            }
        }
        System.out.printf(
                "%d inputs, %d without an error; slowest %d ms of CPU, largest %d MiB allocated%n",
                INPUTS, clean, slowest / 1_000_000, largest >> 20);
    }

    /** Whether the input has no error. */
    private boolean check(String text, boolean measured) {
        long time = thread.getCurrentThreadCpuTime();
        long bytes = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
        Outcome<Inspection> outcome = inspect(text);
        HumanRenderer.render(outcome.diagnostics(), false);
        if (measured) {
            slowest = Math.max(slowest, thread.getCurrentThreadCpuTime() - time);
            largest = Math.max(
                    largest,
                    thread.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes);
            assertTrue(slowest <= MOST_NANOS, "took " + slowest / 1_000_000 + " ms");
            assertTrue(largest <= MOST_BYTES, "took " + (largest >> 20) + " MiB");
        }
        assertTrue(
                outcome.diagnostics().size() <= MOST_MESSAGES,
                outcome.diagnostics().size() + " messages");
        Outcome<String> formatted = Formatter.format(source(text));
        formatted.value().ifPresent(tidy -> isTheSame(outcome, tidy));
        return outcome.value().isPresent();
    }

    private static void isTheSame(Outcome<Inspection> before, String tidy) {
        assertEquals(tidy, Formatter.format(source(tidy)).value().orElseThrow(), "laid out twice");
        Outcome<Inspection> after = inspect(tidy);
        assertEquals(codes(before), codes(after), tidy);
        assertEquals(
                before.value().map(each -> each.model().digest()),
                after.value().map(each -> each.model().digest()));
        assertEquals(
                before.value().map(each -> each.model().routes().size()),
                after.value().map(each -> each.model().routes().size()));
    }

    private static List<String> codes(Outcome<Inspection> outcome) {
        return outcome.diagnostics().stream().map(Diagnostic::code).sorted().toList();
    }

    private static Outcome<Inspection> inspect(String text) {
        return GatewayCompiler.inspect(
                new CompileRequest(List.of(source(text)), List.of(), "io.example.gen", LocalDate.of(2026, 6, 1)));
    }

    private static SourceFile source(String text) {
        return new SourceFile("mutant.gw", text);
    }
}
