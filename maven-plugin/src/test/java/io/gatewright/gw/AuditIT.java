package io.gatewright.gw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code gw:audit} in a repository and outside of one. */
class AuditIT {
    @Test
    void whatIsOpenIsShownWithWhoOpenedIt() throws Exception {
        Build build = Build.copyOf("gateway", "audit");
        build.run("gw:audit");
        assertEquals(0, build.exitCode(), build.output());
        assertTrue(build.output().contains("  public, route hello "), build.output());

        git(build.file("."), "init", "-q");
        git(build.file("."), "add", "-A");
        git(build.file("."), "commit", "-q", "-m", "Open hello");
        Path source = build.file("src/main/gateway/hello.gw");
        Files.writeString(source, "# not committed yet\n\n" + Files.readString(source));
        build.run("gw:audit");
        assertEquals(0, build.exitCode(), build.output());
        assertTrue(build.output().contains("Jane Doe: Open hello"), build.output());
        build.run("gw:audit", "-Dgw.format=json", "-Dgw.output=target/audit.json");
        String json = Files.readString(build.file("target/audit.json"));
        assertTrue(json.contains("\"file\": \"src/main/gateway/hello.gw\""), json);
        assertTrue(json.contains("\"author\": \"Jane Doe\""), json);
    }

    private static void git(Path folder, String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=Jane Doe", "-c", "user.email=jane@example.com"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, process.waitFor(), String.join(" ", command));
    }
}
