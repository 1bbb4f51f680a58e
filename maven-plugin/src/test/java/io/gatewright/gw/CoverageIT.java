package io.gatewright.gw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code gw:test} tells beside what passed and failed. */
class CoverageIT {
    @Test
    void coverageAndMutantsAreTold() throws Exception {
        Build build = Build.copyOf("gateway", "mutants").run("package", "-Dgw.mutate");
        assertEquals(0, build.exitCode(), build.output());
        assertTrue(build.output().contains("coverage: "), build.output());
        assertTrue(build.output().contains("  api    never: "), build.output());
        assertTrue(build.output().contains("mutation: "), build.output());
        assertTrue(Files.readString(build.file("target/gateway-coverage/index.html"))
                .contains("<h1>Coverage of gateway"));
        String mutants = Files.readString(build.file("target/gateway/mutants/mutants.txt"));
        assertTrue(mutants.startsWith("mutation: "), mutants);
    }

    @Test
    void tooLittleCoverageFailsTheBuild() throws Exception {
        Build build = Build.copyOf("gateway", "coverage").run("package", "-Dgw.coverage.minimum=100");
        assertEquals(1, build.exitCode(), build.output());
        assertTrue(build.output().contains("and gw.coverage.minimum is 100"), build.output());
        build.run("test", "-Dgw.coverage.minimum=101");
        assertTrue(build.output().contains("are percentages, 0 to 100"), build.output());
    }

    @Test
    void theGoalAloneTestsWhatTheSourcesSayNow() throws Exception {
        Build build = Build.copyOf("gateway", "alone").run("io.gatewright:gatewright-maven-plugin:test", "-Dgw.mutate");
        assertEquals(0, build.exitCode(), build.output());
        assertTrue(build.output().contains("passed  "), build.output());
        assertTrue(build.output().contains("mutation: "), build.output());
        assertFalse(Files.exists(build.file("target/classes")));
        Path source = build.file("src/main/gateway/hello.gw");
        Files.writeString(source, Files.readString(source).replace("expect status == 200", "expect status == 418"));
        build.run("io.gatewright:gatewright-maven-plugin:test");
        assertEquals(1, build.exitCode(), build.output());
        assertTrue(build.output().contains("expected status == 418"), build.output());
        Files.writeString(source, Files.readString(source) + "route broken GET /broken -> nowhere { public }\n");
        build.run("io.gatewright:gatewright-maven-plugin:test");
        assertEquals(1, build.exitCode(), build.output());
        assertTrue(build.output().contains("error[GW2003]"), build.output());
    }

    @Test
    void noTestAtAllIsTooLittle() throws Exception {
        Build build = Build.copyOf("gateway", "untested");
        Files.writeString(
                build.file("src/main/gateway/hello.gw"),
                "gateway hello { listen 8080 }\nroute a GET /a { public; respond 200 }\n");
        build.run("package", "-Dgw.coverage.minimum=1");
        assertEquals(1, build.exitCode(), build.output());
        assertTrue(build.output().contains("the gateway has no test, and gw.coverage.minimum is 1"), build.output());
        build.run("package");
        assertEquals(0, build.exitCode(), build.output());
    }
}
