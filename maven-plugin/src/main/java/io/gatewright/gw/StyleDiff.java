package io.gatewright.gw;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.gatewright.dsl.diagnostic.Visible;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a file would look like, as a unified diff that {@code git apply} takes. */
final class StyleDiff {
    private static final int CONTEXT = 3;
    private static final String OFF = "\u001b[0m";
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String CYAN = "\u001b[36m";

    private StyleDiff() {}

    /** @param color whether to use the colours of an ANSI terminal */
    static String of(String name, String before, String after, boolean color) {
        List<String> old = before.lines().toList();
        List<String> changed = UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + name, "b/" + name, old, DiffUtils.diff(old, after.lines().toList()), CONTEXT);
        if (changed.isEmpty()) {
            return "%s: only %s would change%n".formatted(Visible.of(name), ends(before));
        }
        return changed.stream()
                .map(line -> (color ? ink(line) + visible(line) + OFF : visible(line)) + "\n")
                .collect(Collectors.joining());
    }

    /** Tabs stay, so that the diff can be applied. */
    private static String visible(String line) {
        return Stream.of(line.split("\t", -1)).map(Visible::of).collect(Collectors.joining("\t"));
    }

    private static String ends(String before) {
        return before.indexOf('\r') >= 0 ? "how its lines end" : "the end of the file";
    }

    private static String ink(String line) {
        return line.startsWith("@") ? CYAN : line.startsWith("-") ? RED : line.startsWith("+") ? GREEN : "";
    }
}
