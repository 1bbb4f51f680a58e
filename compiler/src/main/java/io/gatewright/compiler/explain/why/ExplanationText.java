package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.explain.normal.NormalForm;
import io.gatewright.compiler.explain.text.Ink;
import io.gatewright.compiler.explain.text.Numbers;
import io.gatewright.compiler.explain.text.Page;
import io.gatewright.compiler.explain.text.Shortened;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An explanation for a terminal of 80 columns. */
public final class ExplanationText {
    /** How many routes that do not take the request are shown one by one where nobody says otherwise. */
    public static final int NEAREST = 8;

    private static final int LABEL = 12;
    /** The method is what is refused, not the target. */
    private static final int NOT_IMPLEMENTED = 501;

    private static final int WIDEST_NAME = 24;

    private final Explanation explanation;
    private final int nearest;
    private final Page page;

    private ExplanationText(Explanation explanation, int nearest, boolean color) {
        this.explanation = explanation;
        this.nearest = nearest;
        this.page = new Page(color);
    }

    /**
     * @param nearest how many routes that do not take the request are shown one by one; all others are counted
     * @param color whether to use the colours of an ANSI terminal
     */
    public static String render(Explanation explanation, int nearest, boolean color) {
        return new ExplanationText(explanation, nearest, color).render();
    }

    private String render() {
        page.line(
                Shortened.whole(explanation.request().method() + " "
                        + explanation.request().target()),
                Ink.STRONG);
        explanation.normalForm().match(new NormalForm.Cases<Boolean>() {
            @Override
            public Boolean path(NormalForm.Path path) {
                page.labelled("  path", LABEL, Shortened.whole(path.text()), Ink.PLAIN);
                return true;
            }

            @Override
            public Boolean refused(NormalForm.Refused refused) {
                if (refused.rule().status() != NOT_IMPLEMENTED) {
                    new Excerpt(explanation.request().target(), refused.from(), refused.to()).print(page);
                }
                return true;
            }
        });
        explanation.host().ifPresent(host -> page.labelled("  host", LABEL, HostText.of(host), Ink.PLAIN));
        explanation
                .fields()
                .shown(explanation.request())
                .forEach(field -> page.labelled("  header", LABEL, Shortened.whole(field), Ink.PLAIN));
        if (explanation.request().scheme().equals("https")) {
            page.labelled("  scheme", LABEL, "https", Ink.PLAIN);
        }
        explanation.unshared().ifPresent(this::unshared);
        page.blank();
        boolean unmet = explanation.whyNot().stream()
                .map(WhyNot::reason)
                .anyMatch(each -> each instanceof Reason.FailedCondition || each instanceof Reason.OtherMethod);
        explanation.verdict().match(new VerdictText(page, unmet));
        whyNot();
        if (explanation.unbuilt() > 0) {
            page.blank();
            page.line(Numbers.unbuilt(explanation.unbuilt()), Ink.PLAIN);
        }
        return page.toString();
    }

    private void unshared(Unshared preflight) {
        String asks = "for " + Shortened.part(preflight.method()) + ", not answered as one: ";
        String because = preflight
                .route()
                .map(route -> "route " + route.name() + " has no cors")
                .orElse("no route takes it");
        String at = preflight.route().map(route -> route.span().toString()).orElse("");
        page.labelled("  preflight", LABEL, asks + because, Ink.PLAIN, at);
    }

    private void whyNot() {
        List<WhyNot> all = explanation.whyNot();
        if (all.isEmpty()) {
            return;
        }
        List<WhyNot> shown = all.subList(0, Math.min(nearest, all.size()));
        page.blank();
        page.line("why not", Ink.STRONG);
        int width = shown.stream()
                .mapToInt(each -> each.route().name().length())
                .max()
                .orElse(0);
        int at = 4 + Math.min(width, WIDEST_NAME);
        for (WhyNot each : shown) {
            String name = each.route().name();
            if (name.length() > WIDEST_NAME) {
                page.indented(2, name, Ink.PLAIN);
                name = "";
            }
            page.labelled(
                    "  " + name,
                    at,
                    ReasonText.of(each.reason(), explanation.fields()),
                    Ink.PLAIN,
                    each.route().span().toString());
        }
        if (shown.size() < all.size()) {
            further(all.subList(shown.size(), all.size()), shown.isEmpty());
        }
    }

    private void further(List<WhyNot> rest, boolean none) {
        Map<String, Integer> counts = Further.count(rest);
        String where = counts.size() == 1
                ? " " + counts.keySet().iterator().next()
                : ": "
                        + counts.entrySet().stream()
                                .map(each -> Numbers.of(each.getValue()) + " " + each.getKey())
                                .collect(Collectors.joining(", "));
        String fail = rest.size() == 1 ? " fails" : " fail";
        page.indented(2, Numbers.of(rest.size()) + (none ? "" : " more") + fail + where, Ink.FAINT);
    }
}
