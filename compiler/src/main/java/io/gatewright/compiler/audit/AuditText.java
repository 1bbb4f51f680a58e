package io.gatewright.compiler.audit;

import io.gatewright.compiler.explain.text.Ink;
import io.gatewright.compiler.explain.text.Page;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.Owner;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Shows to a person what there is to look at. */
public final class AuditText {
    private static final int INDENT = 2;
    private static final int DETAIL = 4;

    /** Routes that are named one by one. */
    private static final int NAMED = 8;

    private final GatewayModel gateway;
    private final Blame.Source blames;
    private final LocalDate today;
    private final Page page;

    private AuditText(GatewayModel gateway, Blame.Source blames, LocalDate today, boolean color) {
        this.gateway = gateway;
        this.blames = blames;
        this.today = today;
        this.page = new Page(color);
    }

    /** @param color whether to use the colours of an ANSI terminal; the caller heeds {@code NO_COLOR} */
    public static String render(GatewayModel gateway, Blame.Source blames, LocalDate today, boolean color) {
        return new AuditText(gateway, blames, today, color).render(Audit.of(gateway));
    }

    private String render(List<Finding> findings) {
        for (Finding.Kind kind : Finding.Kind.values()) {
            List<Finding> its =
                    findings.stream().filter(each -> each.kind() == kind).toList();
            if (!its.isEmpty()) {
                page.line(kind.title(), Ink.STRONG);
                its.forEach(this::finding);
                page.blank();
            }
        }
        page.line(count(findings), Ink.PLAIN);
        return page.toString();
    }

    private void finding(Finding finding) {
        String owner = gateway.owner(finding.span()).map(Owner::title).orElse("");
        String what = owner.isEmpty() ? finding.what() : finding.what() + ", " + owner;
        page.labelled("", INDENT, what, Ink.PLAIN, finding.span().toString());
        finding.because().ifPresent(because -> page.indented(DETAIL, "because " + because, Ink.PLAIN));
        finding.until()
                .ifPresent(until -> page.indented(
                        DETAIL,
                        finding.ended(today) ? "ended on " + until : "until " + until,
                        finding.ended(today) ? Ink.BAD : Ink.PLAIN));
        if (!finding.routes().isEmpty()
                && !owner.equals("route " + finding.routes().get(0))) {
            page.indented(DETAIL, routes(finding.routes()), Ink.PLAIN);
        }
        blames.of(finding.span())
                .ifPresent(blame -> page.indented(
                        DETAIL,
                        blame.commit() + " " + blame.date() + " " + blame.author() + ": " + blame.summary(),
                        Ink.FAINT));
    }

    private static String routes(List<String> routes) {
        String named = routes.stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = routes.size() - NAMED;
        return (routes.size() == 1 ? "1 route: " : routes.size() + " routes: ")
                + named
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static String count(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "nothing is open, lifted, silenced or left unverified";
        }
        return List.of(Finding.Kind.values()).stream()
                .map(kind ->
                        findings.stream().filter(each -> each.kind() == kind).count() + " " + kind.word())
                .filter(part -> !part.startsWith("0 "))
                .collect(Collectors.joining(", "));
    }
}
