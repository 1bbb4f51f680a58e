package io.gatewright.compiler.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Random expressions against Java's own engine, and their algebra against what sets of texts do. */
class RegexPropertyTest {
    private static final String ALPHABET = "aab@@\u00e9\ud83d\ude000-_. ";

    @Provide
    Arbitrary<String> expressions() {
        return expression(3);
    }

    private static Arbitrary<String> expression(int depth) {
        Arbitrary<String> one = Arbitraries.of(
                "a",
                "b",
                "@",
                "\u00e9",
                "\ud83d\ude00",
                ".",
                "[ab]",
                "[^a]",
                "[@-b]",
                "\\d",
                "\\w",
                "\\W",
                "\\D",
                "\\S",
                "-",
                "\\.",
                "[\\d_-]",
                " ");
        if (depth == 0) {
            return one;
        }
        Arbitrary<String> inner = expression(depth - 1);
        Arbitrary<String> repeated = Combinators.combine(
                        inner, Arbitraries.of("*", "+", "?", "{2}", "{1,2}", "{2,}"), Arbitraries.of("(", "(?:"))
                .as((part, times, open) -> open + part + ")" + times);
        Arbitrary<String> either =
                Combinators.combine(inner, inner).as((first, second) -> "(" + first + "|" + second + ")");
        Arbitrary<String> both = Combinators.combine(inner, inner).as((first, second) -> first + second);
        return Arbitraries.frequencyOf(Tuple.of(2, one), Tuple.of(3, both), Tuple.of(2, repeated), Tuple.of(2, either));
    }

    private static String text(Random random) {
        int[] characters = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(7); left > 0; left--) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }

    /** One of the spellings that N yields. */
    private static String spelt(String text, Random random) {
        StringBuilder spelt = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            boolean unreserved = Character.isLetterOrDigit(each) || "-._~".indexOf(each) >= 0;
            if (each > 0 && (unreserved || (each == '@' && random.nextBoolean()))) {
                spelt.append((char) each);
            } else {
                spelt.append('%').append(String.format("%02X", each & 0xff));
            }
        }
        return spelt.toString();
    }

    @Property(tries = 300, seed = "20261207", edgeCases = EdgeCasesMode.NONE)
    void anExpressionTakesTheTextsThatJavaTakes(@ForAll("expressions") String expression, @ForAll long seed) {
        if (!(Regex.parse(expression) instanceof Regex.Parsed.Accepted accepted)) {
            Statistics.label("expression").collect("refused");
            return;
        }
        Pattern java = Pattern.compile(expression, Pattern.DOTALL);
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            String text = text(random);
            boolean domain = !text.isEmpty() && !text.equals(".") && !text.equals("..");
            boolean expected = domain && java.matcher(text).matches();
            String segment = spelt(text, random);
            assertEquals(expected, accepted.language().accepts(segment), () -> expression + " on " + segment);
            Statistics.label("text")
                    .collect(expected)
                    .coverage(check -> check.check(true).percentage(p -> p > 3));
        }
        Statistics.label("expression")
                .collect("accepted")
                .coverage(check -> check.check("accepted").percentage(p -> p > 80));
    }

    @Property(tries = 150, seed = "20261208", edgeCases = EdgeCasesMode.NONE)
    void theAlgebraIsThatOfSets(
            @ForAll("expressions") String first, @ForAll("expressions") String second, @ForAll long seed) {
        if (!(Regex.parse(first) instanceof Regex.Parsed.Accepted one)
                || !(Regex.parse(second) instanceof Regex.Parsed.Accepted two)) {
            return;
        }
        Language a = one.language();
        Language b = two.language();
        Optional<Language> both = a.intersect(b);
        Optional<Language> left = a.minus(b);
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            String segment = spelt(text(random), random);
            boolean inA = a.accepts(segment);
            boolean inB = b.accepts(segment);
            assertEquals(inA && inB, both.filter(some -> some.accepts(segment)).isPresent(), segment);
            assertEquals(inA && !inB, left.filter(some -> some.accepts(segment)).isPresent(), segment);
        }
        assertEquals(left.isEmpty(), b.includes(a));
        assertEquals(a.equals(b), a.includes(b) && b.includes(a));
        assertEquals(a.intersect(b), b.intersect(a));
        assertTrue(Language.ANY.includes(a));
        left.ifPresent(some -> assertFalse(b.accepts(some.example(Set.of()).orElseThrow())));
        Statistics.label("pair")
                .collect(both.isEmpty() ? "apart" : left.isEmpty() ? "inside" : "crossing")
                .coverage(check -> {
                    check.check("apart").percentage(p -> p > 5);
                    check.check("inside").percentage(p -> p > 2);
                    check.check("crossing").percentage(p -> p > 10);
                });
    }

    @Property(tries = 100, seed = "20261209", edgeCases = EdgeCasesMode.NONE)
    void examplesAreMembersAndRunOutWithTheLanguage(@ForAll("expressions") String expression) {
        if (!(Regex.parse(expression) instanceof Regex.Parsed.Accepted accepted)) {
            return;
        }
        Language language = accepted.language();
        List<String> named = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Optional<String> example = language.example(Set.copyOf(named));
            if (example.isEmpty()) {
                assertEquals(Optional.of(named.size()), language.texts(20).map(Set::size));
                return;
            }
            assertTrue(language.accepts(example.get()) && !named.contains(example.get()), example.get());
            named.add(example.get());
        }
    }

    @Property(tries = 1_000, seed = "20261210")
    void anyPatternIsAnsweredWithoutAnException(@ForAll String pattern) {
        if (Regex.parse(pattern) instanceof Regex.Parsed.Problem problem) {
            assertTrue(problem.offset() >= 0 && problem.length() >= 0);
            assertTrue(problem.offset() + problem.length() <= pattern.length(), () -> pattern + " " + problem);
        }
    }

    @Property(tries = 300, seed = "20261211", edgeCases = EdgeCasesMode.NONE)
    void aBrokenExpressionIsRefusedInsideItself(@ForAll("expressions") String expression, @ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder broken = new StringBuilder(expression);
        broken.insert(random.nextInt(expression.length() + 1), "()[]{}*+?|^$\\".charAt(random.nextInt(13)));
        String pattern = broken.toString();
        if (Regex.parse(pattern) instanceof Regex.Parsed.Problem problem) {
            assertTrue(problem.offset() + problem.length() <= pattern.length(), () -> pattern + " " + problem);
        }
    }
}
