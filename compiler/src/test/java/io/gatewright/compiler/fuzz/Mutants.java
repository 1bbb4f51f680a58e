package io.gatewright.compiler.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Gateways with mistakes: the examples and the sources of all golden diagnostics, changed a little or a lot. */
final class Mutants {
    private static final List<Path> FOLDERS = List.of(
            Path.of("src/test/resources/examples"),
            Path.of("src/test/resources/diagnostics"),
            Path.of("src/test/resources/routes"),
            Path.of("../dsl/src/test/resources/diagnostics"),
            Path.of("../dsl/src/test/resources/format"));

    /** The examples come first. */
    private static final int EXAMPLES = 3;

    /** What is hard on parsers, and what is hard on those that understand. */
    private static final List<String> HARD = List.of(
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "\"",
            "\\",
            "#",
            "##",
            ";",
            "\n",
            "\r\n",
            "\t",
            "\u0000",
            "\u202e",
            "\ufeff",
            "\ud83d",
            "é",
            "..",
            "?.",
            "??",
            "->",
            "|",
            "*",
            "/**",
            "{id}",
            "{id:int}",
            "-",
            "0",
            "-1",
            "999999999999",
            "0s",
            "2",
            "5%",
            "100/min",
            "1GiB",
            "2027-02-29",
            "not ",
            "in ",
            "each x in ",
            "when ",
            "claims.a.b.c",
            "secret.x",
            "header.x",
            "path.id",
            "null",
            "\"\"",
            "regex \"(a|b)*a(a|b){30}\"",
            "regex \"[\"",
            "ANY",
            "public",
            "require ",
            "use baseline",
            "import \"mutant.gw\"",
            "gateway g { listen 8080 }");

    private final List<String> texts = new ArrayList<>();
    private final List<String> words;

    Mutants() throws IOException {
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".gw"))
                        .sorted()
                        .toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        words = texts.stream()
                .flatMap(text -> Stream.of(text.split("(?<=\\W)|(?=\\W)", -1)))
                .distinct()
                .toList();
    }

    String make(Random random) {
        StringBuilder text =
                new StringBuilder(random.nextBoolean() ? of(texts, random) : texts.get(random.nextInt(EXAMPLES)));
        int most = List.of(1, 5, 40).get(random.nextInt(3));
        for (int n = 1 + random.nextInt(most); n > 0; n--) {
            change(text, random);
        }
        return text.toString();
    }

    private void change(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(12));
        switch (random.nextInt(9)) {
            case 0 -> text.delete(at, end);
            case 1, 2 -> text.replace(at, end, of(words, random));
            case 3 -> text.insert(at, of(HARD, random));
            case 4 -> text.insert(at, of(HARD, random).repeat(random.nextInt(200)));
            case 5 -> text.insert(at, line(text, random));
            case 6 -> text.insert(lineStart(text, at), line(new StringBuilder(of(texts, random)), random));
            case 7 -> text.delete(lineStart(text, at), lineEnd(text, at));
            default -> text.insert(lineStart(text, at), Character.toString(random.nextInt(0x3000)));
        }
    }

    private static String line(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(lineStart(text, at), lineEnd(text, at));
    }

    private static int lineStart(StringBuilder text, int at) {
        return text.lastIndexOf("\n", at - 1) + 1;
    }

    private static int lineEnd(StringBuilder text, int at) {
        int end = text.indexOf("\n", at);
        return end < 0 ? text.length() : end + 1;
    }

    private static String of(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
