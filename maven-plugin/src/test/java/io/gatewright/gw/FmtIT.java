package io.gatewright.gw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The goals of the one style: {@code gw:fmt} and {@code gw:fmt-check}. */
class FmtIT {
    private static final String MESSY = "gateway g{listen 8080}   #here\nroute a GET /a {public;respond 200;}\n";
    private static final String TIDY = """
            gateway g { listen 8080 }                   # here
            route a GET /a { public; respond 200 }
            """;

    @Test
    void whatIsUntidyIsShownAndThenMended() throws Exception {
        Build build = Build.copyOf("gateway", "fmt");
        Path file = build.file("src/main/gateway/messy.gw");
        Files.writeString(file, MESSY);
        build.run("gw:fmt-check");
        assertEquals(1, build.exitCode(), build.output());
        assertTrue(build.output().contains("--- a/src/main/gateway/messy.gw"), build.output());
        assertTrue(build.output().contains("+route a GET /a { public; respond 200 }"), build.output());
        assertTrue(build.output().contains("would be laid out differently; mvn gw:fmt does it"), build.output());
        assertEquals(MESSY, Files.readString(file));
        build.run("gw:fmt");
        assertEquals(0, build.exitCode(), build.output());
        assertEquals(TIDY, Files.readString(file));
        build.run("gw:fmt-check");
        assertEquals(0, build.exitCode(), build.output());
    }

    @Test
    void whatCannotBeReadIsToldAndLeftAlone() throws Exception {
        Build build = Build.copyOf("gateway", "fmt-broken");
        Path file = build.file("src/main/gateway/broken.gw");
        Files.writeString(file, "route a GET /a {");
        build.run("gw:fmt");
        assertEquals(1, build.exitCode(), build.output());
        assertTrue(build.output().contains("error[GW1003]: this block is never closed"), build.output());
        assertTrue(build.output().contains("what cannot be read cannot be laid out"), build.output());
        assertEquals("route a GET /a {", Files.readString(file));
    }
}
