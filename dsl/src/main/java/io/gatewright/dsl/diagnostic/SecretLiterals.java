package io.gatewright.dsl.diagnostic;

import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds text that looks like a secret written in the source, on the lines that a report shows. It goes by the words on
 * the line alone, so that a line which does not parse gives nothing away either.
 */
final class SecretLiterals {
    /** What stands in a secret's place. */
    static final String COVER = "\"••••\"";

    private static final Pattern SHAPE = Pattern.compile(
            "(?<![\\w\"/.-])(?:secret\\s++[\\w-]++\\s*+[=:]?\\s*+|keys?+\\s++)(\"(?:[^\"\\\\]|\\\\.)*+\"?+)");

    private final List<Span> found = new ArrayList<>();
    private final Set<Span> seen = new HashSet<>();

    /** Looks at the lines that {@code diagnostic} shows. */
    void lookAt(Diagnostic diagnostic) {
        lookAt(diagnostic.primary().span());
        diagnostic.secondary().forEach(label -> lookAt(label.span()));
    }

    List<Span> found() {
        return found;
    }

    /** {@code diagnostic} without the secrets that its own words repeat, and without fixes that repeat one. */
    Diagnostic covered(Diagnostic diagnostic) {
        return new Diagnostic(
                diagnostic.code(),
                diagnostic.severity(),
                covered(diagnostic.message()),
                covered(diagnostic.primary()),
                diagnostic.secondary().stream().map(this::covered).toList(),
                diagnostic.help().map(this::covered),
                diagnostic.fixes().stream().filter(this::isHarmless).toList());
    }

    private boolean isHarmless(Fix fix) {
        return covered(fix.title()).equals(fix.title())
                && fix.edits().stream().allMatch(edit -> covered(edit.text()).equals(edit.text()));
    }

    private Diagnostic.Label covered(Diagnostic.Label label) {
        return new Diagnostic.Label(label.span(), covered(label.text()));
    }

    private String covered(String words) {
        String shown = words;
        for (Span secret : found) {
            shown = secret.end() - secret.start() > 2 ? shown.replace(secret.text(), COVER) : shown;
        }
        return shown;
    }

    private void lookAt(Span span) {
        SourceFile file = span.file();
        int start = span.start() - span.column() + 1;
        String text = file.lineText(span.line());
        if (!seen.add(file.span(start, start + text.length()))) {
            return;
        }
        Matcher matcher = SHAPE.matcher(text);
        while (matcher.find()) {
            found.add(file.span(start + matcher.start(1), start + matcher.end(1)));
        }
    }
}
