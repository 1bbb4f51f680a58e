package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.language.Language;
import io.gatewright.compiler.language.Regex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The types that test tables use, each as an expression over decoded texts that Java's own engine understands too. */
public final class Types {
    private static final Map<String, String> EXPRESSIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("int", "[0-9]{1,18}"),
            Map.entry("uuid", "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"),
            Map.entry("slug", "[A-Za-z0-9]+(-[A-Za-z0-9]+)*"),
            Map.entry("low", "[a-m]+"),
            Map.entry("mid", "[g-z]+"),
            Map.entry("even", "[0-9]{0,5}[02468]"),
            Map.entry("region", "eu|us|at@x"),
            Map.entry("ab", "a|b"),
            Map.entry("only", "only"),
            Map.entry("number", "[0-9].*"),
            Map.entry("word", "[^0-9].*")));
    private static final Map<String, Pattern> PATTERNS = new TreeMap<>();
    private static final Map<String, Language> LANGUAGES = new TreeMap<>();

    /** Texts of every kind that the types tell apart, of the finite types all. */
    static final List<String> UNIVERSE = List.of(
            "a",
            "b",
            "c",
            "eu",
            "us",
            "at@x",
            "at%40x",
            "only",
            "users",
            "v1",
            "x",
            "y",
            "abc",
            "fed",
            "gig",
            "him",
            "xyz",
            "pot",
            "az",
            "by",
            "7",
            "42",
            "8",
            "13",
            "1234566",
            "1234567",
            "123456",
            "9".repeat(18),
            "9".repeat(19),
            "8".repeat(19),
            "4-a",
            "7-b",
            "7x",
            "0a",
            "7~",
            "7%20",
            "A",
            "Ab-1",
            "a_b",
            "a%20b",
            "~",
            "%20",
            "%C3%A9",
            "fresh",
            "x1",
            "0a1b2c3d-0000-4000-8000-000000000000",
            "1a1b2c3d-0000-4000-8000-000000000000",
            "abcdefab-0000-4000-8000-00000000000A",
            "Bbcdefab-0000-4000-8000-00000000000A");

    static {
        EXPRESSIONS.forEach((name, expression) -> {
            PATTERNS.put(name, Pattern.compile(expression, Pattern.DOTALL));
            LANGUAGES.put(
                    name,
                    ((Regex.Parsed.Accepted) Regex.parse(expression)).language().named(name));
        });
    }

    private Types() {}

    /** By name. */
    static Map<String, Language> languages() {
        return LANGUAGES;
    }

    static Segment segment(String name) {
        return Segment.of(Objects.requireNonNull(LANGUAGES.get(name)));
    }

    /** By the expression, without automata. */
    static boolean takes(String name, String normalised) {
        return Objects.requireNonNull(PATTERNS.get(name))
                .matcher(decoded(normalised))
                .matches();
    }

    static String decoded(String normalised) {
        byte[] bytes = new byte[normalised.length()];
        int size = 0;
        for (int i = 0; i < normalised.length(); i++) {
            boolean triplet = normalised.charAt(i) == '%';
            bytes[size++] =
                    (byte) (triplet ? Integer.parseInt(normalised.substring(i + 1, i + 3), 16) : normalised.charAt(i));
            i += triplet ? 2 : 0;
        }
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /** One text of each kind that some parts of patterns, {@code {:int}} or literals, tell apart. */
    static List<String> representatives(Iterable<String> parts) {
        Map<List<Boolean>, String> kinds = new LinkedHashMap<>();
        List<String> texts = new ArrayList<>(UNIVERSE);
        parts.forEach(part -> {
            if (!part.isEmpty() && !part.startsWith("{") && !part.equals("**") && !texts.contains(part)) {
                texts.add(part);
            }
        });
        for (String text : texts) {
            List<Boolean> kind = new ArrayList<>();
            parts.forEach(part -> kind.add(partTakes(part, text)));
            kinds.putIfAbsent(kind, text);
        }
        return List.copyOf(kinds.values());
    }

    /** Whether a part of a pattern, {@code **} apart, takes a segment. */
    static boolean partTakes(String part, String text) {
        if (!part.startsWith("{")) {
            return part.equals(text);
        }
        int colon = part.indexOf(':');
        return !text.isEmpty() && (colon < 0 || takes(part.substring(colon + 1, part.length() - 1), text));
    }
}
