package io.gatewright.gw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A project that {@code gw:init} makes builds, and passes what its workflow asks of it. */
class InitIT {
    @Test
    void aNewProjectPassesItsOwnWorkflow() throws Exception {
        Build build = Build.empty("init");
        String init = "io.gatewright:gatewright-maven-plugin:" + Build.property("it.version") + ":init";
        build.run(init, "-DgroupId=org.example", "-DartifactId=edge");
        assertEquals(0, build.exitCode(), build.output());
        build.run(
                "gw:fmt-check", "gw:check", "package", "-Dgw.failOn=warning", "-Dgw.output.sarif=target/gateway.sarif");
        assertEquals(0, build.exitCode(), build.output());
        assertTrue(build.output().contains("4 run, 0 failed"), build.output());
        assertTrue(Files.exists(build.file("target/edge.jar")));
        assertTrue(Files.exists(build.file("target/gateway.sarif")));
        build.run(init);
        assertEquals(1, build.exitCode(), build.output());
        assertTrue(build.output().contains("nothing was written"), build.output());
    }
}
