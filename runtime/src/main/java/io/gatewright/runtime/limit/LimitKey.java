package io.gatewright.runtime.limit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is counted under one name. An IPv6 address stands for its /64, which one subscriber has to himself; an
 * IPv4-mapped one for the IPv4 address; a key longer than {@value #LONGEST} characters for its SHA-256.
 */
final class LimitKey {

    /** The most characters that are kept of a key. */
    static final int LONGEST = 128;

    private LimitKey() {}

    static String of(String key) {
        if (key.indexOf(':') >= 0 && key.length() <= Ipv6.LONGEST) {
            int[] groups = Ipv6.parse(key);
            return groups == null ? key : network(groups);
        }
        return key.length() <= LONGEST ? key : "sha256:" + sha256(key);
    }

    private static String network(int[] groups) {
        if (Ipv6.isMappedIpv4(groups)) {
            return (groups[6] >> 8) + "." + (groups[6] & 0xff) + "." + (groups[7] >> 8) + "." + (groups[7] & 0xff);
        }
        StringBuilder text = new StringBuilder(26);
        for (int i = 0; i < 4; i++) {
            text.append(Integer.toHexString(groups[i])).append(':');
        }
        return text.append(":/64").toString();
    }

    private static String sha256(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_16BE));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
