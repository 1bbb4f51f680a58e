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

    private static final String TEXT = "(?:\"(?:[^\"\\\\]|\\\\.)*+\"?+|'[^']*+'?+|`[^`]*+`?+)";

    /** What takes a secret, then one text or several, perhaps behind what does not belong there. */
    private static final Pattern SHAPE =
            Pattern.compile("(?<![\\w\"/.-])(?:secret\\s++[\\w-]++|keys?+|secret|client-secret|passw(?:or)?d|token)"
                    + "\\s*+[=:]?\\s*+\\[?\\s*+(" + TEXT + "(?:\\s*+,?\\s*+" + TEXT + ")*+)");

    /** A block behind where a secret comes from, which takes none. */
    private static final Pattern BESIDE_SOURCE = Pattern.compile(
            "(?<![\\w\"/.-])secret\\s++[\\w-]++\\s*+=\\s*+\\w++\\s*+\\(\\s*+" + TEXT + "\\s*+\\)\\s*+\\{(.*+)");

    /** Names and passwords as other languages list them. */
    private static final Pattern USERS = Pattern.compile("(?:^|[{;])\\s*+users?\\s*+\\{([^}]*+)");

    private static final Pattern EACH = Pattern.compile(TEXT);

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
        int start = file.lineStart(span.line());
        String text = file.lineText(span.line());
        if (!seen.add(file.span(start, start + text.length()))) {
            return;
        }
        cover(SHAPE, file, start, text);
        cover(USERS, file, start, text);
        cover(BESIDE_SOURCE, file, start, text);
    }

    private void cover(Pattern shape, SourceFile file, int start, String text) {
        Matcher around = shape.matcher(text);
        while (around.find()) {
            Matcher each = EACH.matcher(text).region(around.start(1), around.end(1));
            while (each.find()) {
                found.add(file.span(start + each.start(), start + each.end()));
            }
        }
    }
}
