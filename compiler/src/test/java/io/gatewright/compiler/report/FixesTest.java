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
    @Test
    void everyFixThatIsOfferedMendsWhatItIsOfferedFor() {
        List<String> useless = new ArrayList<>();
        int fixes = 0;
        for (Cases.Case each : Cases.all()) {
            List<Diagnostic> before = each.report().verdict().told();
            for (Diagnostic told : before) {
                for (Fix fix : Fixes.of(told)) {
                    fixes++;
                    List<Diagnostic> after =
                            applied(each, fix).report().verdict().told();
                    if (alike(told, after) >= alike(told, before)) {
                        useless.add(each.name() + ": " + told.message() + ": " + fix.title());
                    }
                }
            }
        }
        assertEquals(List.of(), useless);
        assertTrue(fixes > 30, "only " + fixes + " fixes were looked at");
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
            String text = new StringBuilder(file.text())
                    .replace(edit.span().start(), edit.span().end(), edit.text())
                    .toString();
            changed = changed.with(file, new SourceFile(file.name(), text));
        }
        return changed;
    }
}
