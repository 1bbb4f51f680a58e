package io.gatewright.compiler.explain.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.format.Formatter;
import io.gatewright.dsl.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every code has a page, and what the page shows as wrong gives that code and no other, what it shows as right gives
 * nothing. {@code -Dgolden.update=true} writes the index. The README tells how to write a page.
 */
class CodePagesTest {
    private static final Path PAGES = Path.of("src/main/resources/io/gatewright/compiler/explain/codes");
    private static final Pattern CODE = Pattern.compile("\"(GW\\d{4})\"");
    private static final List<String> SOURCES =
            List.of("../dsl/src/main/java", "src/main/java", "../maven-plugin/src/main/java");

    @Test
    void everyCodeOfTheSourcesHasAPage() throws IOException {
        Set<String> missing = codesOfTheSources();
        missing.removeAll(pages());
        assertEquals(Set.of(), missing, "write " + PAGES + "/CODE.md, README.md tells how");
    }

    @Test
    void everyPageIsOfACode() throws IOException {
        Set<String> stale = pages();
        stale.removeAll(codesOfTheSources());
        assertEquals(Set.of(), stale, "no source tells of them");
    }

    @Test
    void theIndexListsThePages() throws IOException {
        Path index = PAGES.resolve("README.md");
        String expected = pages().stream()
                .map(code -> page(code))
                .map(page -> "- [%s](%s.md) %s\n".formatted(page.code(), page.code(), page.title()))
                .collect(Collectors.joining("", "# Codes\n\n", ""));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(index, expected);
        }
        assertEquals(expected, Files.readString(index), "-Dgolden.update=true writes it");
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsWhatItSays() throws IOException {
        return pages().stream().map(code -> DynamicTest.dynamicTest(code, () -> check(page(code))));
    }

    private static void check(CodePage page) {
        boolean excused = page.why().stream().anyMatch(each -> each.startsWith("There is no short example:"));
        Set<Example.Verdict> verdicts =
                page.examples().stream().map(Example::verdict).collect(Collectors.toSet());
        assertEquals(
                excused ? Set.of() : Set.of(Example.Verdict.values()),
                verdicts,
                "a wrong and a right example, or a paragraph `There is no short example: …`");
        for (Example example : page.examples()) {
            List<Diagnostic> said = CodePageText.said(page, example);
            String shown = HumanRenderer.render(said, false);
            if (example.verdict() == Example.Verdict.RIGHT) {
                assertEquals("", shown, "the right example of " + page.code());
                example.files().forEach(CodePagesTest::isInTheOneStyle);
                continue;
            }
            Set<String> codes = said.stream().map(Diagnostic::code).collect(Collectors.toSet());
            assertEquals(Set.of(page.code()), codes, "the wrong example of " + page.code() + "\n" + shown);
            assertEquals(
                    page.severity(),
                    said.stream()
                            .map(Diagnostic::severity)
                            .min(Comparator.naturalOrder())
                            .orElseThrow());
        }
        assertTrue(page.title().length() <= 60, "a title is short");
        CodePageText.render(page, false);
    }

    private static void isInTheOneStyle(SourceFile file) {
        assertEquals(Formatter.format(file).value().orElseThrow(), file.text());
    }

    private static CodePage page(String code) {
        return CodePages.find(code).orElseThrow();
    }

    private static SortedSet<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("GW"))
                    .map(name -> name.replace(".md", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static SortedSet<String> codesOfTheSources() throws IOException {
        SortedSet<String> codes = new TreeSet<>();
        for (String root : SOURCES) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
                }
            }
        }
        return codes;
    }
}
