package io.gatewright.gw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MavenBuildIT {
    @ParameterizedTest
    @ValueSource(strings = {"jar", "gateway"})
    void aProjectOfEitherPackagingGivesOneJarThatRuns(String packaging) throws Exception {
        Build build = Build.copyOf(packaging, "runs-" + packaging).run("package");
        assertEquals(0, build.exitCode(), build.output());
        assertTrue(build.output().contains("2 run, 0 failed"), build.output());

        Path jar = build.file("target/my-gateway.jar");
        Path secrets = Files.createDirectories(build.file("secrets"));
        Files.writeString(secrets.resolve("partner-keys.txt"), keyLine("let-me-in"));
        HttpServer backend = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        backend.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
            exchange.close();
        });
        backend.start();
        String url = "backend-url=http://127.0.0.1:" + backend.getAddress().getPort();
        try (RunningJar gateway = RunningJar.start(jar, "--param", url, "--secrets-dir", secrets.toString())) {
            assertEquals("{\"hello\":\"world\"}", gateway.get("/hello").body());
            assertEquals(401, gateway.get("/api/x").statusCode());
            assertEquals("ok", gateway.get("/api/x", "x-api-key", "let-me-in").body());
            assertEquals(404, gateway.get("/nowhere").statusCode());
            assertEquals(0, gateway.terminate());
        } finally {
            backend.stop(0);
        }
    }

    @Test
    void theJarSaysAllThatIsMissingAtOnceAndDoesNotListen() throws Exception {
        Build build = Build.copyOf("gateway", "misses").run("package", "-DskipTests");
        assertEquals(0, build.exitCode(), build.output());
        RunningJar.Ended ended = RunningJar.run(
                build.file("target/my-gateway.jar"),
                "--param",
                "port=70000",
                "--param",
                "backend-url=nowhere",
                "--secrets-dir",
                build.file("absent").toString());
        assertEquals(2, ended.exitCode(), ended.output());
        for (String word : new String[] {"port", "65535", "backend-url", "partner-keys"}) {
            assertTrue(ended.output().contains(word), ended.output());
        }
        assertFalse(ended.output().contains("Exception"), ended.output());
    }

    @Test
    void anUnchangedBuildRewritesNothingAndTheJarIsTheSameByteForByte() throws Exception {
        Build build = Build.copyOf("gateway", "twice").run("package", "-DskipTests");
        assertEquals(0, build.exitCode(), build.output());
        Map<Path, FileTime> before = times(build.file("target"));
        byte[] jar = Files.readAllBytes(build.file("target/my-gateway.jar"));
        build.run("package", "-DskipTests");
        assertEquals(0, build.exitCode(), build.output());
        assertFalse(before.isEmpty());
        assertEquals(before, times(build.file("target")));
        assertTrue(
                Arrays.equals(jar, Files.readAllBytes(build.file("target/my-gateway.jar"))),
                "the second jar differs from the first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"package", "gw:check"})
    void everyMistakeIsShownWithItsPlaceAndTheBuildFails(String goal) throws Exception {
        Build build = Build.copyOf("broken", "broken-" + goal.replace(':', '-')).run(goal);
        assertEquals(1, build.exitCode(), build.output());
        for (String code : new String[] {"GW2010", "GW2001", "GW4001", "usres", "broken.gw:3", "^"}) {
            assertTrue(build.output().contains(code), code + " is not in\n" + build.output());
        }
        assertTrue(build.output().contains("the gateway has 4 errors"), build.output());
        assertFalse(Files.exists(build.file("target/generated-sources/gateway")));
    }

    @Test
    void aFailingTestFailsTheBuildAndSaysWhatCame() throws Exception {
        Build build = Build.copyOf("failing-test", "failing-test").run("package");
        assertEquals(1, build.exitCode(), build.output());
        for (String text : new String[] {"hello is a teapot", "418", "200", "hello.gw:12", "2 run, 1 failed"}) {
            assertTrue(build.output().contains(text), text + " is not in\n" + build.output());
        }
        try (Stream<Path> reports = Files.list(build.file("target/surefire-reports"))) {
            String xml = Files.readString(reports.filter(file -> file.toString().endsWith(".xml"))
                    .findFirst()
                    .orElseThrow());
            assertTrue(xml.contains("tests=\"2\"") && xml.contains("failures=\"1\""), xml);
        }
        assertFalse(Files.exists(build.file("target/my-gateway.jar")));
    }

    private static String keyLine(String key) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
        return "c1:sha256:" + HexFormat.of().formatHex(digest) + "\n";
    }

    /** Of every file but what Maven's own compiler notes down on each run. */
    private static Map<Path, FileTime> times(Path root) throws Exception {
        Map<Path, FileTime> times = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(root.resolve("maven-status")))
                    .toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
