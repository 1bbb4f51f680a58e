package io.gatewright.compiler.diff.report;

import io.gatewright.compiler.check.Silenced;
import io.gatewright.compiler.check.Verdict;
import io.gatewright.compiler.diff.Change;
import io.gatewright.compiler.diff.Difference;
import io.gatewright.compiler.diff.Finding;
import io.gatewright.compiler.diff.Group;
import io.gatewright.compiler.diff.SettingChange;
import io.gatewright.compiler.model.AllowModel;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.plan.route.Request;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A difference as diagnostics of the later gateway; what is approved is silenced by the line that approves it. */
public final class DiffDiagnostics {
    private final GatewayModel after;
    private final List<Diagnostic> told = new ArrayList<>();
    private final List<Silenced> silenced = new ArrayList<>();

    private DiffDiagnostics(GatewayModel after) {
        this.after = after;
    }

    /** One diagnostic for each finding, setting, and kind of requests that could not be compared. */
    public static Verdict of(Difference difference, GatewayModel after) {
        DiffDiagnostics all = new DiffDiagnostics(after);
        difference.findings().forEach(all::finding);
        difference.settings().forEach(all::setting);
        difference.unread().forEach(request -> all.unread(request, difference.unreadApproval()));
        difference.renamed().forEach(all::renamed);
        return new Verdict(all.told, all.silenced);
    }

    private void finding(Finding finding) {
        Change first = finding.changes().get(0);
        Span place = Headline.isLater(finding) ? Headline.at(finding).orElse(after.span()) : after.span();
        Diagnostic diagnostic = diagnostic(
                finding.group(),
                finding.group().title() + " for `" + Headline.requests(finding) + "`: " + became(first),
                place,
                first.because());
        add(diagnostic.help("sent to both: `" + finding.witness() + "`" + wanted(finding.group())), finding.approval());
    }

    private static String wanted(Group group) {
        return group == Group.LOOSENED || group == Group.UNKNOWN
                ? "; if it is wanted, `allow " + group.code() + " because \"…\"`"
                : "";
    }

    private static String became(Change change) {
        return "`" + change.before() + "` became `" + change.after() + "`";
    }

    private void setting(SettingChange setting) {
        Change change = setting.change();
        add(
                diagnostic(
                        change.group(), change.group().title() + ": " + became(change), after.span(), change.because()),
                setting.approval());
    }

    private void unread(Request request, Optional<AllowModel> approval) {
        add(
                diagnostic(
                        Group.UNKNOWN,
                        "requests like `" + request + "` could not be compared",
                        after.span(),
                        "too many cases"),
                approval);
    }

    private void renamed(String was, String is) {
        Span place = after.routes().stream()
                .filter(route -> route.name().equals(is))
                .findFirst()
                .map(route -> route.span())
                .orElse(after.span());
        add(
                diagnostic(Group.COSMETIC, "route `" + was + "` is now `" + is + "`", place, "does the same"),
                Optional.empty());
    }

    private static Diagnostic diagnostic(Group group, String message, Span place, String label) {
        return switch (group.severity()) {
            case ERROR -> Diagnostic.error(group.code(), message, place, label);
            case WARNING -> Diagnostic.warning(group.code(), message, place, label);
            case NOTE -> Diagnostic.note(group.code(), message, place, label);
        };
    }

    private void add(Diagnostic diagnostic, Optional<AllowModel> approval) {
        approval.ifPresentOrElse(allow -> silenced.add(new Silenced(diagnostic, allow)), () -> told.add(diagnostic));
    }
}
