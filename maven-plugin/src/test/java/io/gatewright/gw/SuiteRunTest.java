package io.gatewright.gw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the JVM of the tests may end. */
class SuiteRunTest {
    @TempDir
    Path folder;

    /** Writes its results where there is a fifth argument, and ends with that; else ends with 0 and leaves nothing. */
    static final class Suite {
        private Suite() {}

        public static void main(String[] args) throws IOException {
            if (args.length < 5) {
                System.exit(0);
            }
            Files.writeString(Path.of(args[1]), "<testsuite/>");
            Files.writeString(Path.of(args[3]), "");
            System.exit(Integer.parseInt(args[4]));
        }
    }

    private Path results() {
        return folder.resolve("results.xml");
    }

    private void run(Optional<String> filter) throws MojoExecutionException, MojoFailureException {
        new SuiteRun(results(), folder.resolve("seen.tsv"))
                .run(
                        Suite.class.getName(),
                        System.getProperty("java.class.path"),
                        filter,
                        folder.toFile(),
                        new SystemStreamLog());
    }

    @Test
    void aJvmThatEndsEarlyIsNoSuccessAndLeavesNoResultsOfAnEarlierRun() throws Exception {
        run(Optional.of("0"));
        assertTrue(Files.exists(results()));
        String told = assertThrows(MojoExecutionException.class, () -> run(Optional.empty()))
                .getMessage();
        assertEquals("the JVM of the gateway's tests ended with exit code 0 before they were done", told);
        assertFalse(Files.exists(results()));
        assertEquals(
                "the JVM of the gateway's tests ended with exit code 134 before they were done",
                assertThrows(MojoExecutionException.class, () -> run(Optional.of("134")))
                        .getMessage());
    }

    @Test
    void whatFailedIsAMistakeOfTheGatewayOrOfWhoAsks() {
        assertEquals(
                "a test of the gateway failed; the results are in " + results(),
                assertThrows(MojoFailureException.class, () -> run(Optional.of("1")))
                        .getMessage());
        assertEquals(
                "no test has `3` in its title; gw.test is a part of one",
                assertThrows(MojoFailureException.class, () -> run(Optional.of("3")))
                        .getMessage());
    }
}
