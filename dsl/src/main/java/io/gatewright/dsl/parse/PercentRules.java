package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.source.Span;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Percent escapes in a literal segment. Requests are normalised before they are matched, so an escape that
 * normalisation changes or refuses would never match.
 */
final class PercentRules {
    private static final Pattern ESCAPES = Pattern.compile("(?:%[2-7][0-9A-Fa-f]|%[89A-Fa-f][0-9A-Fa-f])++");

    private PercentRules() {}

    /** Whether the escape at {@code at} is one that a request can hold; tells of it if not. */
    static boolean check(Problems problems, Span segment, int at) {
        String text = segment.text();
        int high = hex(text, at + 1);
        int low = hex(text, at + 2);
        int end = Math.min(at + 3, text.length());
        Span place = segment.file().span(segment.start() + at, segment.start() + end);
        String written = text.substring(at, end);
        if (high < 0 || low < 0) {
            problems.spoil(Diagnostic.error(Codes.BAD_PERCENT, "`" + written + "` is not a percent escape", place, "")
                    .help("`%` and two hex digits; a percent sign itself is `%25`"));
            return false;
        }
        int octet = high * 16 + low;
        String normal = normal(octet);
        if (octet < 0x20 || octet == 0x7f || octet == '/' || octet == '\\') {
            problems.spoil(Diagnostic.error(Codes.BAD_PERCENT, "`" + written + "` can never be matched", place, "")
                    .help("leave it out: requests with it are refused"));
            return false;
        }
        if (!normal.equals(written)) {
            Matcher run = ESCAPES.matcher(text).region(at, text.length());
            if (run.lookingAt() && run.end() > end) {
                place = segment.file().span(segment.start() + at, segment.start() + run.end());
                written = run.group();
                normal = normalRun(written);
            }
            problems.spoil(Diagnostic.error(
                            Codes.BAD_PERCENT,
                            "`" + written + "` can never be matched",
                            place,
                            "requests are normalised first")
                    .help("write `" + normal + "`")
                    .fix(Fix.replace(place, normal)));
            return false;
        }
        return true;
    }

    /** Escapes that follow each other, each as requests have it. */
    private static String normalRun(String escapes) {
        StringBuilder normal = new StringBuilder();
        for (int i = 0; i < escapes.length(); i += 3) {
            normal.append(normal(hex(escapes, i + 1) * 16 + hex(escapes, i + 2)));
        }
        return normal.toString();
    }

    private static String normal(int octet) {
        boolean unreserved = (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || "-._~".indexOf(octet) >= 0;
        return unreserved ? Character.toString(octet) : String.format(Locale.ROOT, "%%%02X", octet);
    }

    /** Tells of escapes that together are not UTF-8. */
    static void checkUtf8(Problems problems, Span segment) {
        String text = segment.text();
        if (text.indexOf('%') < 0) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                bytes.write(hex(text, i + 1) * 16 + hex(text, i + 2));
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
        } catch (CharacterCodingException e) {
            problems.spoil(Diagnostic.error(Codes.BAD_PERCENT, "the escapes of this segment are not UTF-8", segment, "")
                    .help("write the characters as UTF-8: requests with these are refused"));
        }
    }

    /** {@code é} as {@code %C3%A9}. */
    static String encode(int codePoint) {
        StringBuilder out = new StringBuilder();
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
        return out.toString();
    }

    private static int hex(String text, int at) {
        if (at >= text.length() || text.charAt(at) > 'f') {
            return -1;
        }
        return Character.digit(text.charAt(at), 16);
    }
}
