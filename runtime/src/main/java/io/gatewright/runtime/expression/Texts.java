package io.gatewright.runtime.expression;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The language's functions of texts. What is absent counts as an empty text. */
public final class Texts {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

    private Texts() {}

    private static String of(@Nullable String text) {
        return text == null ? "" : text;
    }

    public static String lower(@Nullable String text) {
        return of(text).toLowerCase(Locale.ROOT);
    }

    public static String upper(@Nullable String text) {
        return of(text).toUpperCase(Locale.ROOT);
    }

    /** Without the blanks at both ends. */
    public static String trim(@Nullable String text) {
        return of(text).strip();
    }

    /** In characters, each once however many units it takes. */
    public static long length(@Nullable String text) {
        return of(text).codePointCount(0, of(text).length());
    }

    /** A star for every character but the last {@code keep}; at least half of them are hidden. */
    public static String mask(@Nullable String text, @Nullable Object keep) {
        String whole = of(text);
        long length = length(whole);
        long wanted = keep instanceof Number number ? Math.max(0, number.longValue()) : 0;
        int kept = (int) Math.min(wanted, length / 2);
        int from = whole.offsetByCodePoints(whole.length(), -kept);
        return "*".repeat((int) length - kept) + whole.substring(from);
    }

    /** SHA-256 of its UTF-8, in hex digits. */
    public static String hash(@Nullable String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(of(text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** {@code by} wherever {@code what} stood; nothing stands for an empty one. */
    public static String replace(@Nullable String text, @Nullable String what, @Nullable String by) {
        return of(what).isEmpty() ? of(text) : of(text).replace(of(what), of(by));
    }

    /** The texts between {@code by}, at least one. */
    public static List<String> split(@Nullable String text, @Nullable String by) {
        String whole = of(text);
        String separator = of(by);
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = next(whole, separator, 0); at >= 0; at = next(whole, separator, from)) {
            parts.add(whole.substring(from, at));
            from = at + separator.length();
        }
        parts.add(whole.substring(from));
        return List.copyOf(parts);
    }

    private static int next(String text, String separator, int from) {
        return separator.isEmpty() ? -1 : text.indexOf(separator, from);
    }

    public static boolean startsWith(@Nullable String text, @Nullable String start) {
        return of(text).startsWith(of(start));
    }

    public static boolean endsWith(@Nullable String text, @Nullable String end) {
        return of(text).endsWith(of(end));
    }

    public static boolean contains(@Nullable String text, @Nullable String part) {
        return of(text).contains(of(part));
    }

    /** A text, a number or a yes or no as text. */
    public static String text(@Nullable Object value) {
        return of(Values.text(value));
    }

    /** The number that a text is, in plain digits with perhaps a point; null where it is none. */
    public static @Nullable Object number(@Nullable String text) {
        String digits = of(text).strip();
        return NUMBER.matcher(digits).matches() ? new BigDecimal(digits) : null;
    }
}
