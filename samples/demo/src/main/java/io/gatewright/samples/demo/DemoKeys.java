package io.gatewright.samples.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys that live as long as the demo does.
 *
 * @param directory holds {@code partner-keys.txt}; readable by this user alone
 * @param tokenKey signs customers' tokens (HS256)
 * @param customerToken valid for an hour
 * @param partnerKey the API key of {@code partner-1}
 */
record DemoKeys(Path directory, String tokenKey, String customerToken, String partnerKey) {
    static DemoKeys make() throws IOException, GeneralSecurityException {
        String tokenKey = random();
        String partnerKey = random();
        Path directory = Files.createTempDirectory("gatewright-demo");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(partnerKey.getBytes(UTF_8));
        Files.writeString(
                directory.resolve("partner-keys.txt"),
                "partner-1:sha256:" + HexFormat.of().formatHex(digest) + "\n");
        return new DemoKeys(directory, tokenKey, token(tokenKey), partnerKey);
    }

    void delete() throws IOException {
        Files.deleteIfExists(directory.resolve("partner-keys.txt"));
        Files.deleteIfExists(directory);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return base64(bytes);
    }

    private static String token(String key) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String claims = "{\"iss\":\"https://id.shop.example/\",\"aud\":\"shop-api\",\"sub\":\"customer-1\",\"iat\":"
                + now + ",\"exp\":" + (now + 3600) + "}";
        String signed =
                base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
        return signed + "." + base64(mac.doFinal(signed.getBytes(UTF_8)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "DemoKeys[" + directory + "]";
    }
}
