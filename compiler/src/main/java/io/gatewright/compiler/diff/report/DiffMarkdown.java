package io.gatewright.compiler.diff.report;

import io.gatewright.compiler.diff.Change;
import io.gatewright.compiler.diff.Difference;
import io.gatewright.compiler.diff.Finding;
import io.gatewright.compiler.diff.Group;
import io.gatewright.compiler.diff.SettingChange;
import io.gatewright.compiler.model.AllowModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A difference for the comment on a pull request. Nothing in it is read as Markdown that comes from a gateway. */
public final class DiffMarkdown {
    /** By this a workflow finds the comment that it wrote before. */
    public static final String MARKER = "<!-- gatewright-diff -->";

    /** Most findings of a group that are shown: a comment has a longest size, and a reader too. */
    private static final int MOST = 20;

    private static final Set<Group> OPEN =
            Set.of(Group.LOOSENED, Group.UNKNOWN, Group.SAFEGUARDS, Group.REROUTED, Group.GONE);

    private final Difference difference;
    private final StringBuilder out = new StringBuilder();

    private DiffMarkdown(Difference difference) {
        this.difference = difference;
    }

    /**
     * The whole text.
     *
     * @param against what the gateway is compared with, as the user named it
     * @param fails the groups of which there is something unapproved that makes the tool fail
     */
    public static String render(Difference difference, String against, List<Group> fails) {
        DiffMarkdown markdown = new DiffMarkdown(difference);
        markdown.head(against, fails);
        for (Group group : Group.values()) {
            markdown.group(group);
        }
        return markdown.out.toString();
    }

    private void head(String against, List<Group> fails) {
        out.append(MARKER).append('\n');
        out.append("### Gateway ")
                .append(code(difference.gateway()))
                .append(" against ")
                .append(code(against));
        out.append("\n\n");
        if (difference.isSame()) {
            out.append(
                    difference.sameText()
                            ? "The two are the same.\n"
                            : "The sources differ; no request is treated differently.\n");
            return;
        }
        Map<Group, Integer> counts = difference.unapproved();
        List<String> shown = new ArrayList<>();
        counts.forEach((group, count) -> shown.add(group.title() + ": **" + count + "**"));
        if (difference.approved() > 0) {
            shown.add("approved: **" + difference.approved() + "**");
        }
        out.append(String.join(" · ", shown));
        out.append("\n");
        if (!fails.isEmpty()) {
            String names = fails.stream().map(Group::title).collect(Collectors.joining(", "));
            out.append("\n> [!CAUTION]\n> ")
                    .append(names)
                    .append(": not approved by a line of this change. If it is wanted, say so");
            out.append(" at the route: ")
                    .append(code("allow " + fails.get(0).code() + " because \"…\""))
                    .append("\n");
        }
    }

    private void group(Group group) {
        List<Finding> findings = difference.of(group);
        List<SettingChange> settings = difference.settingsOf(group);
        int unread = group == Group.UNKNOWN ? difference.unread().size() : 0;
        int renamed = group == Group.COSMETIC ? difference.renamed().size() : 0;
        int count = findings.size() + settings.size() + unread + renamed;
        if (count == 0) {
            return;
        }
        out.append("\n<details").append(OPEN.contains(group) ? " open" : "").append("><summary>");
        out.append(group.title()).append(" (").append(count).append(")</summary>\n\n");
        findings.stream().limit(MOST).forEach(this::finding);
        if (findings.size() > MOST) {
            out.append("- and ").append(findings.size() - MOST).append(" more\n");
        }
        settings.stream().limit(MOST).forEach(setting -> change("", setting.change(), setting.approval()));
        if (settings.size() > MOST) {
            out.append("- and ").append(settings.size() - MOST).append(" more\n");
        }
        difference.unread().stream()
                .limit(unread)
                .forEach(request -> out.append("- requests like ")
                        .append(code(request.toString()))
                        .append(", and all to longer paths: too many cases to compare\n"));
        if (renamed > 0) {
            difference
                    .renamed()
                    .forEach((was, is) -> out.append("- route ")
                            .append(code(was))
                            .append(" is now ")
                            .append(code(is))
                            .append('\n'));
        }
        out.append("\n</details>\n");
    }

    private void finding(Finding finding) {
        String routes = Headline.routes(finding);
        out.append("- ").append(code(Headline.requests(finding)));
        if (!routes.isEmpty()) {
            out.append(" – ").append(code(routes));
        }
        Headline.at(finding)
                .ifPresent(span -> out.append(", ")
                        .append(code(span.file().name() + ":" + span.line()))
                        .append(Headline.isLater(finding) ? "" : " before"));
        out.append('\n');
        finding.changes().forEach(change -> change("  ", change, Optional.empty()));
        out.append("  - witness: ").append(code(finding.witness().toString())).append('\n');
        String further = Headline.furtherShown(finding);
        if (!further.isEmpty()) {
            out.append("  - so too: ").append(code(further)).append('\n');
        }
        finding.approval().ifPresent(allow -> approval("", allow));
    }

    private void change(String indent, Change change, Optional<AllowModel> approval) {
        out.append(indent)
                .append("- ")
                .append(code(change.before()))
                .append(" → ")
                .append(code(change.after()));
        if (!change.because().isEmpty()) {
            out.append(" (").append(code(change.because())).append(')');
        }
        out.append('\n');
        approval.ifPresent(allow -> approval(indent, allow));
    }

    private void approval(String indent, AllowModel allow) {
        out.append(indent)
                .append("  - approved: ")
                .append(code(allow.because()))
                .append('\n');
    }

    /** Text that is shown as it is, whatever it holds. */
    private static String code(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        int run = 0;
        int longest = 0;
        for (int i = 0; i < line.length(); i++) {
            run = line.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        String pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + pad + line + pad + fence;
    }
}
