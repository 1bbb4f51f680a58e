package io.gatewright.gw;

import io.gatewright.compiler.diff.Difference;
import io.gatewright.compiler.diff.Group;
import io.gatewright.compiler.diff.report.DiffJson;
import io.gatewright.compiler.diff.report.DiffMarkdown;
import io.gatewright.compiler.diff.report.DiffText;
import io.gatewright.compiler.report.Report;
import io.gatewright.compiler.report.Sarif;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms that {@code gw:diff} writes. */
enum DiffFormat {
    TEXT,
    JSON,
    MARKDOWN,
    SARIF;

    /**
     * What there is to write.
     *
     * @param against what the gateway is compared with, as the user named it
     * @param fails the groups that make the goal fail
     * @param report the difference as diagnostics
     */
    record Told(Difference difference, String against, List<Group> fails, Report report) {
        Told {
            fails = List.copyOf(fails);
        }
    }

    static Optional<DiffFormat> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String render(Told told, boolean color) {
        return switch (this) {
            case TEXT -> DiffText.render(told.difference(), told.against(), color);
            case JSON -> DiffJson.render(told.difference(), told.against(), told.fails());
            case MARKDOWN -> DiffMarkdown.render(told.difference(), told.against(), told.fails());
            case SARIF -> Sarif.render(told.report());
        };
    }
}
