package io.gatewright.dsl.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.format.Printer;
import io.gatewright.dsl.format.Shape;
import io.gatewright.dsl.source.Invisible;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.syntax.GwFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the text, the parser answers: bounded, printable, and what it accepts it also prints back. */
class HostileTextTest {
    @Property(tries = 1000)
    void arbitraryTextIsAnswered(@ForAll String text) {
        holds(text);
    }

    @Property(tries = 500)
    void arbitraryBytesAreAnswered(@ForAll byte[] bytes) {
        holds(new String(bytes, StandardCharsets.UTF_8));
        holds(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Property(tries = 1000)
    void wordsInAnyOrderAreAnswered(@ForAll("words") String text) {
        holds(text);
    }

    @Property(tries = 600)
    void mutatedExamplesAreAnswered(@ForAll("mutants") String text) {
        holds(text);
    }

    @Example
    void everyBeginningOfTheExamplesIsAnswered() {
        for (String name : Examples.NAMES) {
            String text = Examples.read(name).text();
            for (int end = 0; end < text.length(); end += 13) {
                holds(text.substring(0, end));
            }
        }
    }

    @Example
    void deepAndLongTextsAreAnswered() {
        for (String piece : List.of(
                "{",
                "(",
                "[",
                "group /a {",
                "not ",
                "a ?? ",
                "a.",
                "{ a: [",
                "-> ",
                "\"",
                "##",
                "/",
                "/{",
                "/{a}",
                "|",
                "route a GET /a -> b\n",
                "a { b(",
                "\\",
                "# x\n",
                "1",
                "x[",
                "}",
                ")",
                "test \"\" { repeat 1 {")) {
            holds(piece.repeat(5_000));
            holds("policy p { require " + piece.repeat(5_000) + " }");
            holds("policy p { x " + piece.repeat(60));
        }
        holds(" ".repeat(Limits.LONGEST_FILE + 1));
        holds("a ".repeat(Limits.MOST_TOKENS + 1));
    }

    private static void holds(String text) {
        SourceFile source = new SourceFile("fuzz.gw", text);
        Outcome<GwFile> outcome = Parser.parse(source);
        assertTrue(outcome.diagnostics().size() <= Problems.MOST + 1);
        String shown = HumanRenderer.render(outcome.diagnostics(), false);
        shown.codePoints().filter(c -> c != '\n').forEach(c -> assertTrue(!Invisible.is(c), () -> "shown: " + c));
        if (outcome.diagnostics().isEmpty()) {
            printsBack(outcome.value().orElseThrow());
        }
    }

    private static void printsBack(GwFile file) {
        String printed = Printer.print(file);
        Outcome<GwFile> again = Parser.parse(new SourceFile("printed.gw", printed));
        assertEquals("", HumanRenderer.render(again.diagnostics(), false), printed);
        assertEquals(
                Shape.of(file.declarations()),
                Shape.of(again.value().orElseThrow().declarations()));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "route",
                        "group",
                        "policy",
                        "test",
                        "gateway",
                        "a",
                        "b-c",
                        "GET",
                        "/a",
                        "/{id}/**",
                        "/",
                        "->",
                        "{",
                        "}",
                        "[",
                        "]",
                        "(",
                        ")",
                        "\n",
                        ";",
                        ",",
                        ":",
                        "=",
                        "==",
                        "and",
                        "or",
                        "not",
                        "??",
                        "?.",
                        ".",
                        "..",
                        "*",
                        "x-*",
                        "5",
                        "2s",
                        "5MiB",
                        "1/min",
                        "5%",
                        "1.5",
                        "\"s\"",
                        "require",
                        "public",
                        "set",
                        "remove",
                        "lift",
                        "because",
                        "respond",
                        "200",
                        "each",
                        "in",
                        "else",
                        "when",
                        "send",
                        "stub",
                        "expect",
                        "let",
                        "## d\n",
                        "# c\n",
                        "null",
                        "true",
                        "2027-01-01",
                        "fetch",
                        "use",
                        "|",
                        "?",
                        "assert",
                        "every",
                        "@",
                        "\"open",
                        "5x",
                        "tür",
                        "/a?b=1",
                        "cache 5m { vary [header.x] }\n",
                        "policy p { require a }\n")
                .list()
                .ofMaxSize(60)
                .map(words -> words.stream().collect(Collectors.joining(" ")));
    }

    @Provide
    Arbitrary<String> mutants() {
        return Arbitraries.of(Examples.NAMES)
                .flatMap(name -> Arbitraries.randoms()
                        .map(random -> mutate(Examples.read(name).text(), random)));
    }

    private static String mutate(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(out.length());
            int end = Math.min(out.length(), at + 1 + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> out.delete(at, end);
                case 1 -> out.insert(at, out.substring(at, end));
                case 2 -> out.setCharAt(at, "{}[]()\"\n;:.,/-#\\\u0000\u202eé".charAt(random.nextInt(19)));
                default -> {
                    int from = random.nextInt(out.length());
                    out.insert(at, out.substring(from, Math.min(out.length(), from + random.nextInt(40))));
                }
            }
        }
        return out.toString();
    }
}
