package io.gatewright.compiler.diff.report;

import io.gatewright.compiler.diff.Change;
import io.gatewright.compiler.diff.Difference;
import io.gatewright.compiler.diff.Finding;
import io.gatewright.compiler.diff.Group;
import io.gatewright.compiler.diff.SettingChange;
import io.gatewright.compiler.explain.text.Ink;
import io.gatewright.compiler.explain.text.Page;
import io.gatewright.compiler.model.AllowModel;
import io.gatewright.compiler.plan.route.Request;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A difference for a terminal of 80 columns. */
public final class DiffText {
    private static final int COLUMN = 14;
    /** Most findings of a group that are shown one by one; JSON has all. */
    private static final int MOST = 50;

    private final Difference difference;
    private final Page page;

    private DiffText(Difference difference, boolean color) {
        this.difference = difference;
        this.page = new Page(color);
    }

    /**
     * The whole text.
     *
     * @param against what the gateway is compared with, as the user named it
     */
    public static String render(Difference difference, String against, boolean color) {
        DiffText text = new DiffText(difference, color);
        text.page.line("gateway " + difference.gateway() + " against " + against, Ink.STRONG);
        for (Group group : Group.values()) {
            text.group(group);
        }
        text.summary();
        return text.page.toString();
    }

    private void group(Group group) {
        List<Finding> findings = difference.of(group);
        List<SettingChange> settings = difference.settingsOf(group);
        boolean unread = group == Group.UNKNOWN && !difference.unread().isEmpty();
        boolean renamed = group == Group.COSMETIC && !difference.renamed().isEmpty();
        if (findings.isEmpty() && settings.isEmpty() && !unread && !renamed) {
            return;
        }
        page.blank();
        page.line(group.title() + " (" + group.code() + ")", group == Group.LOOSENED ? Ink.BAD : Ink.STRONG);
        findings.stream().limit(MOST).forEach(this::finding);
        if (findings.size() > MOST) {
            page.indented(2, "and " + (findings.size() - MOST) + " more", Ink.FAINT);
        }
        settings.stream().limit(MOST).forEach(this::setting);
        if (settings.size() > MOST) {
            page.indented(2, "and " + (settings.size() - MOST) + " more", Ink.FAINT);
        }
        if (unread) {
            difference.unread().forEach(this::unread);
        }
        if (renamed) {
            difference.renamed().forEach((was, is) -> page.indented(2, "route " + was + " is now " + is, Ink.PLAIN));
        }
    }

    private void finding(Finding finding) {
        String at = Headline.at(finding)
                .map(span -> span.file().name() + ":" + span.line() + (Headline.isLater(finding) ? "" : " (before)"))
                .orElse("");
        String routes = Headline.routes(finding);
        page.labelled("", 2, Headline.requests(finding) + (routes.isEmpty() ? "" : "  " + routes), Ink.PLAIN, at);
        finding.changes().forEach(this::change);
        page.labelled("    witness", COLUMN, finding.witness().toString(), Ink.PLAIN);
        String further = Headline.furtherShown(finding);
        if (!further.isEmpty()) {
            page.labelled("    so too", COLUMN, further, Ink.PLAIN);
        }
        if (finding.hosts().size() > 1) {
            page.labelled("    hosts", COLUMN, finding.hosts().size() + " kinds of hosts", Ink.PLAIN);
        }
        finding.approval().ifPresent(this::approval);
    }

    private void approval(AllowModel allow) {
        page.labelled("    approved", COLUMN, "\"" + allow.because() + "\"", Ink.GOOD);
    }

    private void change(Change change) {
        page.labelled("    before", COLUMN, change.before(), Ink.PLAIN);
        page.labelled("    after", COLUMN, change.after(), Ink.PLAIN);
        if (!change.because().isEmpty()) {
            page.labelled("", COLUMN, change.because(), Ink.FAINT);
        }
    }

    private void setting(SettingChange setting) {
        page.indented(2, setting.change().before(), Ink.PLAIN);
        page.labelled("    after", COLUMN, setting.change().after(), Ink.PLAIN);
        if (!setting.change().because().isEmpty()) {
            page.labelled("", COLUMN, setting.change().because(), Ink.FAINT);
        }
        setting.approval().ifPresent(this::approval);
    }

    private void unread(Request request) {
        page.indented(
                2, "requests like " + request + ", and all to longer paths: too many cases to compare", Ink.PLAIN);
    }

    private void summary() {
        page.blank();
        Map<Group, Integer> count = difference.unapproved();
        long approved = difference.approved();
        String text = count.entrySet().stream()
                .map(entry -> entry.getKey().title() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
        if (approved > 0) {
            text += (text.isEmpty() ? "" : ", ") + "approved: " + approved;
        }
        if (difference.isSame()) {
            page.line(
                    difference.sameText()
                            ? "the two are the same"
                            : "cosmetic: the sources differ, no request is treated differently",
                    Ink.PLAIN);
        }
        if (!text.isEmpty()) {
            page.line(text, Ink.STRONG);
        }
    }
}
