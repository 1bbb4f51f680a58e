package io.gatewright.compiler.generate.code;

import com.palantir.javapoet.CodeBlock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Java literals for values of the model, written as one would by hand. */
public final class Literals {
    /** A constant in a class file holds at most 65,535 bytes; a character takes at most three. */
    private static final int MAX_PIECE = 20_000;

    private Literals() {}

    /** A {@code String} expression; several constants joined where one could not hold the text. */
    public static CodeBlock string(String text) {
        if (text.length() <= MAX_PIECE) {
            return quoted(text);
        }
        List<CodeBlock> pieces = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = Math.min(text.length(), start + MAX_PIECE);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            pieces.add(quoted(text.substring(start, end)));
            start = end;
        }
        return CodeBlock.of("$T.join(\"\", $L)", String.class, CodeBlock.join(pieces, ", "));
    }

    /** {@code "a", "b"}. */
    public static CodeBlock strings(Iterable<String> texts) {
        List<CodeBlock> all = new ArrayList<>();
        texts.forEach(text -> all.add(string(text)));
        return CodeBlock.join(all, ", ");
    }

    /** {@code Duration.ofSeconds(2)}: the largest unit that is exact. */
    public static CodeBlock duration(Duration value) {
        long nanos = value.getNano();
        long seconds = value.getSeconds();
        if (nanos != 0) {
            return nanos % 1_000_000 == 0
                    ? CodeBlock.of("$T.ofMillis($L)", Duration.class, number(value.toMillis()))
                    : CodeBlock.of("$T.ofNanos($L)", Duration.class, number(value.toNanos()));
        }
        if (seconds != 0 && seconds % 86_400 == 0) {
            return CodeBlock.of("$T.ofDays($L)", Duration.class, number(seconds / 86_400));
        }
        if (seconds != 0 && seconds % 3_600 == 0) {
            return CodeBlock.of("$T.ofHours($L)", Duration.class, number(seconds / 3_600));
        }
        if (seconds != 0 && seconds % 60 == 0) {
            return CodeBlock.of("$T.ofMinutes($L)", Duration.class, number(seconds / 60));
        }
        return CodeBlock.of("$T.ofSeconds($L)", Duration.class, number(seconds));
    }

    /** {@code 1024}, {@code 5_000_000_000L}. */
    public static String number(long value) {
        String digits = Long.toString(value);
        boolean wide = value != (int) value;
        return wide ? digits + "L" : digits;
    }

    private static CodeBlock quoted(String text) {
        return CodeBlock.of(
                "$L", text.codePoints().mapToObj(Literals::escaped).collect(Collectors.joining("", "\"", "\"")));
    }

    private static String escaped(int codePoint) {
        return switch (codePoint) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isPlain(codePoint) ? Character.toString(codePoint) : unicode(codePoint);
        };
    }

    /** Neither invisible, nor able to reorder the text around it, nor impossible to encode. */
    static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ';
            default -> true;
        };
    }

    private static String unicode(int codePoint) {
        StringBuilder out = new StringBuilder();
        for (char unit : Character.toChars(codePoint)) {
            out.append("\\u");
            String hex = Integer.toHexString(unit);
            out.append("0".repeat(4 - hex.length())).append(hex);
        }
        return out.toString();
    }
}
