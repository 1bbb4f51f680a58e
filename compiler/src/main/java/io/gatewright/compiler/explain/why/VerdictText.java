package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.explain.text.Ink;
import io.gatewright.compiler.explain.text.Page;
import io.gatewright.compiler.explain.text.Settings;
import io.gatewright.compiler.explain.text.Shortened;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.dsl.source.Span;

/** Prints what the gateway does with a request. */
final class VerdictText implements Verdict.Cases<Boolean> {
    private static final int LABEL = 12;

    private final Page page;
    private final boolean unmet;

    /** @param unmet whether some route takes the path, whatever the method and the conditions */
    VerdictText(Page page, boolean unmet) {
        this.page = page;
        this.unmet = unmet;
    }

    @Override
    public Boolean refused(Verdict.Refused verdict) {
        page.line(verdict.status() + ": " + verdict.reason() + " (N, step " + verdict.step() + ")", Ink.BAD);
        return false;
    }

    @Override
    public Boolean won(Verdict.Won verdict) {
        head("route " + verdict.route().name() + " wins", verdict.route());
        for (Verdict.Captured captured : verdict.captures()) {
            boolean decoded = !captured.value().equals(captured.text());
            String text = captured.text().isEmpty() ? "nothing" : Shortened.whole(captured.text());
            page.labelled(
                    "  " + captured.name(),
                    LABEL,
                    text + (decoded ? ", decoded " + Shortened.whole(captured.value()) : ""),
                    Ink.PLAIN);
        }
        page.blank();
        page.line("steps", Ink.STRONG);
        String step = "";
        String from = "";
        for (Passed passed : verdict.steps()) {
            boolean goesOn = passed.step().equals(step);
            boolean samePlace = goesOn && from(passed).equals(from);
            step = passed.step();
            from = from(passed);
            String what = step.equals("upstream") ? Shortened.whole(passed.what()) : passed.what();
            page.labelled("  " + (goesOn ? "" : step), LABEL, what, Ink.PLAIN, samePlace ? "" : from);
        }
        return true;
    }

    private static String from(Passed passed) {
        String place = passed.at().map(Span::toString).orElse("");
        return passed.owner().map(owner -> owner + ", " + place).orElse(place);
    }

    private void head(String text, RouteModel route) {
        page.labelled("", 0, text, Ink.GOOD, route.span().toString());
    }

    @Override
    public Boolean preflight(Verdict.Preflight verdict) {
        String status = verdict.refused()
                .map(part -> "403: the preflight is refused, " + part + " is not allowed")
                .orElse("204: the preflight is answered, all that it asks for is allowed");
        page.line(status, verdict.refused().isPresent() ? Ink.BAD : Ink.GOOD);
        page.labelled(
                "  asks",
                LABEL,
                Shortened.part(verdict.method()) + ", for which route "
                        + verdict.route().name() + " would be chosen",
                Ink.PLAIN,
                verdict.route().span().toString());
        page.labelled(
                "  cors",
                LABEL,
                "origins " + String.join(", ", verdict.cors().origins()) + "; methods "
                        + String.join(", ", verdict.cors().methods())
                        + (verdict.cors().headers().isEmpty()
                                ? ""
                                : "; headers "
                                        + String.join(", ", verdict.cors().headers())),
                Ink.PLAIN,
                verdict.cors().span().toString());
        return verdict.refused().isEmpty();
    }

    @Override
    public Boolean redirected(Verdict.Redirected verdict) {
        page.line("308: moved to " + Shortened.whole(verdict.location()), Ink.GOOD);
        page.labelled(
                "  because",
                LABEL,
                "route " + verdict.route().name() + " takes that path, " + Settings.methods(verdict.route()) + " "
                        + verdict.route().path(),
                Ink.PLAIN,
                verdict.route().span().toString());
        return true;
    }

    @Override
    public Boolean unrouted(Verdict.Unrouted verdict) {
        String text = switch (verdict.status()) {
            case 204 -> "204: no route takes OPTIONS here";
            case 405 -> "405: no route takes this method here";
            case 421 -> "421: no route is for this host";
            default -> unmet ? "404: no route for this path has its conditions met" : "404: no route takes this path";
        };
        page.line(text, verdict.status() == 204 ? Ink.GOOD : Ink.BAD);
        if (!verdict.allow().isEmpty()) {
            page.labelled("  allow", LABEL, verdict.allow(), Ink.PLAIN);
        }
        return false;
    }
}
