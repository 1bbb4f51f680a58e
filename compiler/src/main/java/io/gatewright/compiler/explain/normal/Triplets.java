package io.gatewright.compiler.explain.normal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** {@code %XX}: what they stand for, and how they are spelt in normal form. */
public final class Triplets {
    private Triplets() {}

    /** Whether the percent sign at {@code i} is followed by two hex digits. */
    static boolean isTriplet(String text, int i) {
        return i + 2 < text.length()
                && UriCharacters.isHex(text.charAt(i + 1))
                && UriCharacters.isHex(text.charAt(i + 2));
    }

    /** The octet that the triplet at {@code i} stands for. */
    static int octet(String text, int i) {
        return Integer.parseInt(text.substring(i + 1, i + 3), 16);
    }

    /** Whether an upstream might take the octet for a part of the path's structure, or for an end of text. */
    static boolean isDelimiter(int octet) {
        return octet == '/' || octet == '\\' || octet < 0x20 || octet == 0x7f;
    }

    /** The text with triplets of unreserved characters decoded and the hex digits of all others in upper case. */
    static String normalised(String text) {
        StringBuilder normal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%') {
                normal.append(text.charAt(i));
                continue;
            }
            int octet = octet(text, i);
            if (UriCharacters.isUnreserved((char) octet)) {
                normal.append((char) octet);
            } else {
                normal.append('%').append(UriCharacters.upperHex(octet));
            }
            i += 2;
        }
        return normal.toString();
    }

    static boolean isUtf8(String normal) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(octets(normal));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The text that a segment in normal form stands for. */
    public static String decoded(String normal) {
        return StandardCharsets.UTF_8.decode(octets(normal)).toString();
    }

    private static ByteBuffer octets(String normal) {
        ByteBuffer octets = ByteBuffer.allocate(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            boolean triplet = normal.charAt(i) == '%';
            octets.put((byte) (triplet ? octet(normal, i) : normal.charAt(i)));
            i += triplet ? 2 : 0;
        }
        return octets.flip();
    }
}
