package io.gatewright.runtime.auth;

import static io.gatewright.runtime.auth.JwtFixture.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.auth.AuthResult.Identified;
import io.gatewright.runtime.auth.AuthResult.Rejected;
import io.gatewright.runtime.config.Secret;
import io.gatewright.runtime.config.StartupReport;
import io.gatewright.runtime.http.Problem.Field;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ApiKeyAuthTest {

    private static final HttpString HEADER = new HttpString("x-api-key");

    /** As the README of the runtime has it. */
    private static final String COMMAND =
            "printf 'partner-1:sha256:%s\\n' \"$(printf %s \"$KEY\" | sha256sum | cut -d' ' -f1)\"";

    private final StartupReport report = new StartupReport();

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theCommandMakesALineThatKnowsTheKey() throws IOException, InterruptedException {
        assertTrue(Files.readString(Path.of("README.md")).contains("\n" + COMMAND + "\n"));
        String key = "s3cr3t %s \\n 'key\" $HOME";
        Secret file = Secret.of("keys", line(key));
        AuthResult result = ask(open(file), key);
        assertEquals(
                "partner-1",
                assertInstanceOf(Identified.class, result).identity().id());
    }

    @Test
    void noKeyIsNobodyAndAWrongOneIsRefused() {
        ApiKeyAuth auth = open(file("a", "key-a"));
        assertEquals("none", outcome(ask(auth)));
        assertEquals("ok", outcome(ask(auth, "key-a")));
        for (String wrong : List.of("", "key-b", "KEY-A", "key-a ", "x".repeat(10_000))) {
            Rejected rejected = assertInstanceOf(Rejected.class, ask(auth, wrong));
            assertEquals(401, rejected.problem().status());
            assertTrue(rejected.problem()
                    .fields()
                    .contains(new Field("WWW-Authenticate", "ApiKey realm=\"partner\", header=\"x-api-key\"")));
            assertTrue(rejected.problem().fields().contains(new Field("Cache-Control", "no-store")));
        }
    }

    @Test
    void twoKeysAreRefusedEvenTheSameTwice() {
        assertEquals("several-keys", outcome(ask(open(file("a", "key-a")), "key-a", "key-a")));
    }

    @Test
    void theHashItselfIsNoKey() {
        assertEquals("unknown-key", outcome(ask(open(file("a", "key-a")), hex("key-a"))));
    }

    @Test
    void theUpstreamDoesNotSeeTheKey() {
        ApiKeyAuth auth = open(file("a", "key-a"));
        HeaderMap headers = headers("key-a");
        auth.hide(headers);
        assertEquals(0, headers.size());
    }

    @Test
    void aFileThatChangesIsReadAgainUnlessItIsBad() {
        Secret secret = file("a", "key-a");
        ApiKeyAuth auth = open(secret);
        secret.replace("nonsense".getBytes(StandardCharsets.US_ASCII));
        assertEquals("ok", outcome(ask(auth, "key-a")));
        secret.replace(file("b", "key-b").bytes());
        assertEquals("unknown-key", outcome(ask(auth, "key-a")));
        assertEquals("ok", outcome(ask(auth, "key-b")));
        secret.replace(new byte[0]);
        assertEquals("unknown-key", outcome(ask(auth, "key-b")));
    }

    @Test
    void aBadFileIsReportedAtStartUp() {
        open(Secret.of("keys", "x".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(
                List.of("auth `partner`: the secret `keys` has something else than `id:sha256:HASH` on line 1"),
                report.problems());
    }

    @Test
    void aMissingFileIsNotReportedTwice() {
        assertEquals("unknown-key", outcome(ask(open(Secret.missing("keys")), "key-a")));
        assertEquals(List.of(), report.problems());
    }

    private ApiKeyAuth open(Secret keys) {
        return (ApiKeyAuth) new ApiKeyBuilder("partner", report)
                .fromHeader("x-api-key")
                .keys(keys)
                .open();
    }

    private static AuthResult ask(ApiKeyAuth auth, String... values) {
        return auth.authenticate(headers(values));
    }

    private static HeaderMap headers(String... values) {
        HeaderMap headers = new HeaderMap();
        headers.addAll(HEADER, List.of(values));
        return headers;
    }

    private static Secret file(String id, String key) {
        return Secret.of("keys", (id + ":sha256:" + hex(key) + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String hex(String key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] line(String key) throws IOException, InterruptedException {
        ProcessBuilder sh = new ProcessBuilder("sh", "-c", COMMAND);
        sh.environment().put("KEY", key);
        Process process = sh.start();
        byte[] line = process.getInputStream().readAllBytes();
        assertEquals(0, process.waitFor());
        return line;
    }
}
