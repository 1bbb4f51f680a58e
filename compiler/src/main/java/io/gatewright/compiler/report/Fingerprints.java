package io.gatewright.compiler.report;

import io.gatewright.dsl.diagnostic.Covering;
import io.gatewright.dsl.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names for diagnostics that stay the same while other lines come and go: made of the code, the file, what is said and the
 * text of the line, and a number where several are alike. Asked once for each diagnostic, in their order.
 */
final class Fingerprints {
    private static final int BYTES = 16;

    private final SourcePaths paths;
    private final Covering covering;
    private final Map<String, Integer> seen = new HashMap<>();

    Fingerprints(SourcePaths paths, Covering covering) {
        this.paths = paths;
        this.covering = covering;
    }

    String next(Diagnostic diagnostic) {
        Diagnostic shown = covering.of(diagnostic);
        String line = covering.line(diagnostic.primary().span()).strip().replaceAll("\\s+", " ");
        String hash = hash(String.join(
                "\0",
                shown.code(),
                paths.of(diagnostic.primary().span().file()),
                shown.message(),
                shown.primary().text(),
                line));
        return hash + ":" + seen.merge(hash, 1, Integer::sum);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
