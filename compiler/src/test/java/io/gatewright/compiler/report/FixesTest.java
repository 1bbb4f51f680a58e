package io.gatewright.compiler.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixesTest {
    private static final String SYNTAX = "GW1";

    /** Each of the gateways with mistakes, and a fix that is offered for one of them. */
    private record Offer(Cases.Case to, Diagnostic told, Fix fix) {
        private static List<Offer> all() {
            return Cases.all().stream()
                    .flatMap(each -> each.report().verdict().told().stream()
                            .flatMap(told -> Fixes.of(told).stream().map(fix -> new Offer(each, told, fix))))
                    .toList();
        }

        private List<Diagnostic> after() {
            return applied(to, fix).report().verdict().told();
        }

        private List<Diagnostic> before() {
            return to.report().verdict().told();
        }

        @Override
        public String toString() {
            return to.name() + ": " + told.message() + ": " + fix.title();
        }
    }

    @Test
    void everyFixThatIsOfferedMendsWhatItIsOfferedForAndBreaksNoSentence() {
        List<Offer> offers = Offer.all();
        List<String> useless = new ArrayList<>();
        List<String> breaking = new ArrayList<>();
        for (Offer offer : offers) {
            List<Diagnostic> before = offer.before();
            List<Diagnostic> after = offer.after();
            if (alike(offer.told(), after) >= alike(offer.told(), before)) {
                useless.add(offer.toString());
            }
            after.stream()
                    .filter(each -> each.code().startsWith(SYNTAX) && alike(each, after) > alike(each, before))
                    .forEach(each -> breaking.add(offer + ": " + each.message()));
        }
        assertEquals(List.of(), useless);
        assertEquals(List.of(), breaking);
        assertTrue(offers.size() > 200, "only " + offers.size() + " fixes were looked at");
    }

    @Test
    void anAllowThatIsNotNeededGoesWithItsLine() {
        Report report = Cases.report("""
                gateway g { listen 8080 }
                route a GET /a {
                  allow GW4010 because "old"
                  public; respond 204
                }
                """);
        Fix fix = Fixes.of(report.verdict().told().get(0)).get(0);
        assertEquals("remove this `allow`", fix.title());
        assertEquals(
                "  allow GW4010 because \"old\"\n", fix.edits().get(0).span().text());
    }

    private static long alike(Diagnostic told, List<Diagnostic> all) {
        return all.stream()
                .filter(each ->
                        each.code().equals(told.code()) && each.message().equals(told.message()))
                .count();
    }

    private static Cases.Case applied(Cases.Case to, Fix fix) {
        Cases.Case changed = to;
        List<Fix.Edit> last = new ArrayList<>(fix.edits());
        last.sort(Comparator.comparing((Fix.Edit edit) -> edit.span().start()).reversed());
        for (Fix.Edit edit : last) {
            SourceFile file = edit.span().file();
            String text = new StringBuilder(changed.text(file.name()))
                    .replace(edit.span().start(), edit.span().end(), edit.text())
                    .toString();
            changed = changed.with(file, new SourceFile(file.name(), text));
        }
        return changed;
    }
}
