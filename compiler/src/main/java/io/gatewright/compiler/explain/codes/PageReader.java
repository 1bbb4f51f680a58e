package io.gatewright.compiler.explain.codes;

import io.gatewright.dsl.diagnostic.Severity;
import io.gatewright.dsl.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a page: {@code # GW3101: TITLE}, {@code Severity: error}, paragraphs, and examples between lines of three backticks.
 * The opening line says {@code gw wrong} or {@code gw right}, then perhaps {@code alone} or the name of the file. Blocks of
 * one verdict without a paragraph between them are the files of one example, unless they have no names.
 */
final class PageReader {
    private static final String FENCE = "```";
    private static final String SEVERITY = "Severity: ";

    private final String code;
    private final List<String> why = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();
    private Optional<Severity> severity = Optional.empty();
    private boolean continued;

    private PageReader(String code) {
        this.code = code;
    }

    /** The page; one that is not written so is a mistake of ours. */
    static CodePage read(String code, String text) {
        List<String> lines = text.lines().toList();
        String head = "# " + code + ": ";
        if (lines.isEmpty() || !lines.get(0).startsWith(head)) {
            throw new IllegalStateException("the page of " + code + " starts with `" + head + "TITLE`");
        }
        return new PageReader(code).rest(lines.get(0).substring(head.length()), lines);
    }

    private CodePage rest(String title, List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(FENCE)) {
                endParagraph();
                int end = lines.subList(i + 1, lines.size()).indexOf(FENCE);
                if (end < 0) {
                    throw wrong("an example that never ends");
                }
                example(line.substring(FENCE.length()), lines.subList(i + 1, i + 1 + end));
                i += end + 1;
            } else if (line.startsWith(SEVERITY)) {
                severity = Optional.of(
                        Severity.valueOf(line.substring(SEVERITY.length()).toUpperCase(Locale.ROOT)));
            } else if (line.isBlank()) {
                endParagraph();
            } else {
                paragraph.add(line.strip());
            }
        }
        endParagraph();
        return new CodePage(code, title, severity.orElseThrow(() -> wrong("no `Severity: …`")), why, examples);
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            why.add(String.join(" ", paragraph));
            paragraph.clear();
            continued = false;
        }
    }

    private void example(String info, List<String> lines) {
        List<String> words = Arrays.asList(info.split(" "));
        if (words.size() < 2 || words.size() > 3 || !words.get(0).equals("gw")) {
            throw wrong("an example starts with ```gw wrong or ```gw right, not ```" + info);
        }
        Example.Verdict verdict = Example.Verdict.valueOf(words.get(1).toUpperCase(Locale.ROOT));
        String option = words.size() < 3 ? "" : words.get(2);
        boolean named = option.endsWith(".gw");
        if (!named && !option.isEmpty() && !option.equals("alone")) {
            throw wrong("`" + option + "` is neither `alone` nor a file");
        }
        SourceFile file = new SourceFile(named ? option : "example.gw", String.join("\n", lines) + "\n");
        Example before = continued && named ? examples.get(examples.size() - 1) : null;
        if (before != null && before.verdict() == verdict) {
            List<SourceFile> files = new ArrayList<>(before.files());
            files.add(file);
            examples.set(examples.size() - 1, new Example(verdict, before.alone(), files));
        } else {
            examples.add(new Example(verdict, option.equals("alone"), List.of(file)));
        }
        continued = true;
    }

    private IllegalStateException wrong(String what) {
        return new IllegalStateException("the page of " + code + ": " + what);
    }
}
