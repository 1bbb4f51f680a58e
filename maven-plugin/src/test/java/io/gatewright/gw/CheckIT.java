package io.gatewright.gw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code gw:check} writes for other programs, and when it fails. */
class CheckIT {
    @Test
    void everyFormatGoesToItsFileBesideTheText() throws Exception {
        Build build = Build.copyOf("broken", "check-formats");
        Files.createDirectories(build.file(".git"));
        build.run("gw:check", "-Dgw.output.sarif=target/check.sarif", "-Dgw.output.json=target/check.json");
        assertEquals(1, build.exitCode(), build.output());
        assertTrue(build.output().contains("did you mean `cache`?"), build.output());
        String sarif = Files.readString(build.file("target/check.sarif"));
        assertTrue(sarif.contains("\"uri\": \"src/main/gateway/broken.gw\""), sarif);
        String json = Files.readString(build.file("target/check.json"));
        assertTrue(
                json.contains("\"failed\": true") && json.contains("\"file\": \"src/main/gateway/broken.gw\""), json);
    }

    @Test
    void annotationsStandOnLinesOfTheirOwn() throws Exception {
        Build build = Build.copyOf("broken", "check-github").run("gw:check", "-Dgw.format=github");
        assertEquals(1, build.exitCode(), build.output());
        assertTrue(
                build.output().lines().anyMatch(line -> line.startsWith("::error file=") && line.contains("line=7")),
                build.output());
    }

    @Test
    void theBuildFailsFromTheSeverityThatIsChosen() throws Exception {
        Build build = Build.copyOf("gateway", "check-threshold");
        Path source = build.file("src/main/gateway/hello.gw");
        Files.writeString(source, Files.readString(source) + "\nupstream unused { target \"http://127.0.0.1:9\" }\n");
        build.run("gw:check");
        assertEquals(0, build.exitCode(), build.output());
        assertTrue(build.output().contains("GW2101"), build.output());
        build.run("gw:check", "-Dgw.failOn=warning");
        assertEquals(1, build.exitCode(), build.output());
        assertTrue(build.output().contains("the gateway has 1 warning, and gw.failOn is warning"), build.output());
        build.run("gw:check", "-Dgw.failOn=sometimes");
        assertTrue(build.output().contains("gw.failOn is error, warning, note or never"), build.output());
    }

    @Test
    void neverReportsWithoutFailingAndAnOldReportDoesNotStay() throws Exception {
        Build build = Build.copyOf("broken", "check-never")
                .run("gw:check", "-Dgw.failOn=never", "-Dgw.format=sarif", "-Dgw.output=target/check.sarif");
        assertEquals(0, build.exitCode(), build.output());
        assertTrue(Files.exists(build.file("target/check.sarif")));
        build.run("gw:check", "-Dgw.sourceDirectory=nowhere", "-Dgw.format=sarif", "-Dgw.output=target/check.sarif");
        assertEquals(1, build.exitCode(), build.output());
        assertFalse(Files.exists(build.file("target/check.sarif")));
    }

    @Test
    void twoDocumentsDoNotShareTheStandardOutput() throws Exception {
        Build build = Build.copyOf("broken", "check-two").run("gw:check", "-Dgw.format=text,sarif");
        assertEquals(1, build.exitCode(), build.output());
        assertTrue(build.output().contains("cannot both be read from the standard output"), build.output());
    }
}
