package io.gatewright.runtime.testing;

import io.gatewright.runtime.time.GatewayClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Made-up keys that an {@code auth … api-key} accepts, one for each id that the tests name. */
final class TestKeys implements TestCaller {
    /** Who calls where a test does not say. */
    private static final String ANYONE = "test";

    private final String header;
    private final String secret;
    private final Map<String, String> keys;

    /** @param keys id to key, of all auths that share the secret; ids that are missing are added */
    TestKeys(String header, String secret, Map<String, String> keys, List<String> ids) {
        this.header = header;
        this.secret = secret;
        this.keys = keys;
        keys.computeIfAbsent(ANYONE, id -> TestSigningKey.random());
        ids.forEach(named -> keys.computeIfAbsent(named, id -> TestSigningKey.random()));
    }

    @Override
    public String secret() {
        return secret;
    }

    /** A line for each: {@code id:sha256:HASH}. */
    @Override
    public String secretContent() {
        StringBuilder lines = new StringBuilder();
        keys.forEach((id, key) ->
                lines.append(id).append(":sha256:").append(sha256(key)).append('\n'));
        return lines.toString();
    }

    @Override
    public Answer.Field credential(String claims, GatewayClock clock) {
        String id = Json.at(Json.parse(claims), "id") instanceof String named ? named : ANYONE;
        String key = keys.get(id);
        if (key == null) {
            throw new TestFailure("there is no key for " + id);
        }
        return new Answer.Field(header, key);
    }

    private static String sha256(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
