package io.gatewright.gw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code gw:diff}, against the history of git, a folder and a jar. */
class DiffIT {
    private static final String SOURCE = "src/main/gateway/hello.gw";

    @Test
    void aLoosenedRouteFailsUntilTheChangeSaysWhy() throws Exception {
        Build build = Build.copyOf("gateway", "diff-git");
        git(build, "init", "-q");
        git(build, "add", "-A");
        git(build, "commit", "-q", "-m", "first");

        build.run("gw:diff", "-Dgw.against=HEAD");
        assertEquals(0, build.exitCode(), build.output());
        assertTrue(build.output().contains("the two are the same"), build.output());

        edit(build, "{ require partner; limit", "{ public; limit");
        edit(build, "key partner.id ?? client.ip", "key client.ip");
        build.run("gw:diff", "-Dgw.output.json=target/diff.json", "-Dgw.output.sarif=target/diff.sarif");
        assertNotEquals(0, build.exitCode(), build.output());
        assertTrue(build.output().contains("witness   GET /api"), build.output());
        assertTrue(build.output().contains("passes now: not partner"), build.output());
        String json = Files.readString(build.file("target/diff.json"));
        assertTrue(json.contains("\"format\": \"gatewright-diff\"") && json.contains("\"loosened\": 1"), json);
        String sarif = Files.readString(build.file("target/diff.sarif"));
        assertTrue(sarif.contains("\"ruleId\": \"GW7001\"") && sarif.contains(SOURCE), sarif);

        edit(build, "{ public; limit", "{ public; allow GW7001 because \"open to all\"; limit");
        build.run("gw:diff", "-Dgw.format=markdown", "-Dgw.output=target/diff.md");
        assertEquals(0, build.exitCode(), build.output());
        String markdown = Files.readString(build.file("target/diff.md"));
        assertTrue(markdown.contains("approved: `open to all`"), markdown);
        assertEquals(0, build.run("gw:check").exitCode(), build.output());
        assertFalse(build.output().contains("GW4104"), build.output());

        build.run("gw:diff", "-Dgw.against=no-such-branch");
        assertNotEquals(0, build.exitCode());
        assertTrue(build.output().contains("no commit that git knows here"), build.output());
    }

    @Test
    void whatHeldTheGatewayToItsPolicyIsMissedWhereverItStood() throws Exception {
        Build build = Build.copyOf("gateway", "diff-tests");
        Path rules = build.file("src/test/gateway/rules.gw");
        Files.createDirectories(rules.getParent());
        Files.writeString(rules, "import \"gatewright/assertions/writes-are-authenticated.gw\"\n");
        git(build, "init", "-q");
        git(build, "add", "-A");
        git(build, "commit", "-q", "-m", "first");
        Files.delete(rules);

        build.run("gw:diff", "-Dgw.diff.failOn=safeguards");
        assertNotEquals(0, build.exitCode(), build.output());
        assertTrue(build.output().contains("no such assertion"), build.output());

        Build before = Build.copyOf("gateway", "diff-tests-before");
        Path kept = before.file("src/test/gateway/rules.gw");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, "import \"gatewright/assertions/writes-are-authenticated.gw\"\n");
        build.run("gw:diff", "-Dgw.against=" + before.file("."), "-Dgw.diff.failOn=safeguards");
        assertNotEquals(0, build.exitCode(), build.output());
    }

    @Test
    void aJarHoldsWhatItWasMadeOf() throws Exception {
        Build build = Build.copyOf("gateway", "diff-jar").run("package", "-DskipTests");
        assertEquals(0, build.exitCode(), build.output());
        List<Path> jars = new ArrayList<>();
        try (var files = Files.list(build.file("target"))) {
            files.filter(file -> file.toString().endsWith(".jar")).forEach(jars::add);
        }
        Path jar = Files.copy(jars.get(0), build.file("before.jar"));
        edit(build, "target backend-url", "target \"http://127.0.0.1:9002\"");
        build.run("gw:diff", "-Dgw.against=" + jar);
        assertEquals(0, build.exitCode(), build.output());
        assertTrue(build.output().contains("rerouted (GW7004)"), build.output());

        Build other = Build.copyOf("gateway", "diff-folder");
        other.run("gw:diff", "-Dgw.against=" + build.file("."), "-Dgw.diff.failOn=rerouted");
        assertNotEquals(0, other.exitCode(), other.output());
    }

    private static void edit(Build build, String from, String to) throws IOException {
        Path file = build.file(SOURCE);
        String text = Files.readString(file);
        assertTrue(text.contains(from), text);
        Files.writeString(file, text.replace(from, to));
    }

    private static void git(Build build, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=it", "-c", "user.email=it@example.com"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(build.file(".").toFile())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
    }
}
