package io.gatewright.compiler.resolve;

import io.gatewright.dsl.format.Printer;
import io.gatewright.dsl.syntax.GwFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over the canonical text of files, in order of their names. */
final class Digest {
    private Digest() {}

    static String of(List<GwFile> sorted) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (GwFile file : sorted) {
                digest.update(file.source().name().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Printer.print(file).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
