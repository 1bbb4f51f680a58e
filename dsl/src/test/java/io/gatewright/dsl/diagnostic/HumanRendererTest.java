package io.gatewright.dsl.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class HumanRendererTest {
    private static final SourceFile SHOP = new SourceFile("shop.gw", "one two\nthree\n\nfour {\n  five\n}\n");
    private static final SourceFile OPS = new SourceFile("ops.gw", "zero\nnine ten\n");

    private static Span find(SourceFile file, String text) {
        int at = file.text().indexOf(text);
        return file.span(at, at + text.length());
    }

    private static String render(Diagnostic... diagnostics) {
        return HumanRenderer.render(List.of(diagnostics), false);
    }

    @Test
    void nothingToTellIsNothingToShow() {
        assertEquals("", render());
    }

    @Test
    void placesStandInTheOrderOfTheirLinesAndOtherFilesLast() {
        Diagnostic problem = Diagnostic.error("GW5203", "these do not agree", find(SHOP, "three"), "this")
                .and(find(OPS, "ten"), "nor this")
                .and(find(SHOP, "two"), "with that")
                .help("make them agree");
        assertEquals("""
                error[GW5203]: these do not agree
                 --> shop.gw:2:1
                  1 | one two
                    |     --- with that
                  2 | three
                    | ^^^^^ this
                  ops.gw:2 | nine ten
                           |      --- nor this
                help: make them agree

                1 error
                """, render(problem));
    }

    @Test
    void spansOverLinesSayWhereTheyEnd() {
        Diagnostic problem = Diagnostic.warning("GW2001", "many lines", find(SHOP, "four {\n  five\n}"), "all of it");
        assertEquals("""
                warning[GW2001]: many lines
                 --> shop.gw:4:1
                  4 | four {
                    | ^^^^^^ … to line 6 all of it

                1 warning
                """, render(problem));
    }

    @Test
    void theEndOfTheFileCanBeShown() {
        int end = SHOP.text().length();
        assertTrue(render(Diagnostic.note("GW1002", "no more", SHOP.span(end, end), "here"))
                .contains("| ^ here"));
    }

    @Test
    void eachSeverityIsCounted() {
        String text = render(
                Diagnostic.error("GW1002", "a", find(SHOP, "one"), ""),
                Diagnostic.error("GW1002", "b", find(SHOP, "one"), ""),
                Diagnostic.note("GW1002", "c", find(SHOP, "one"), ""));
        assertTrue(text.endsWith("\n2 errors, 1 note\n"), text);
    }

    @Test
    void wideCharactersAndTabsKeepTheCaretsBelowTheirText() {
        SourceFile file = new SourceFile("wide.gw", "\t日本 here\n");
        String text = render(Diagnostic.error("GW1002", "wide", find(file, "here"), ""));
        assertTrue(text.contains("  1 |     日本 here\n    |          ^^^^\n"), text);
    }

    @Test
    void nothingOfTheUserReachesTheTerminalRaw() {
        SourceFile file = new SourceFile("a\u001b]0;x\u0007.gw", "x \u001b[2J \u202e\u200b y\n");
        String text = render(Diagnostic.error("GW1002", "bad `\u001b[31m`\n", find(file, "y"), "\u0007")
                .help("\u2066"));
        assertTrue(text.chars().noneMatch(c -> c != '\n' && io.gatewright.dsl.source.Invisible.is(c)), text);
        assertTrue(text.contains("\\u001b[2J"), text);
    }

    @Test
    void coloursFrameButDoNotChangeTheText() {
        Diagnostic problem =
                Diagnostic.error("GW5203", "no", find(SHOP, "three"), "this").help("yes");
        String colored = HumanRenderer.render(List.of(problem), true);
        assertTrue(colored.contains("\u001b["));
        assertEquals(render(problem), colored.replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @Test
    void secretsInTheSourceAreCoveredWhereverTheirLineIsShown() {
        SourceFile file = new SourceFile("s.gw", "  keys \"sk_live_123456\" two\n");
        Diagnostic secret = Diagnostic.error("GW4003", "a secret", find(file, "\"sk_live_123456\""), "hidden");
        Diagnostic other = Diagnostic.error("GW1002", "another", find(file, "two"), "here");
        String text = render(secret, other);
        assertFalse(text.contains("123456"), text);
        assertTrue(text.contains("  1 |   keys \"••••\" two\n    |        ^^^^^^ hidden"), text);
        assertTrue(text.contains("\n    |               ^^^ here"), text);
    }

    @Test
    void longLinesAreCutAroundThePlace() {
        SourceFile file = new SourceFile("long.gw", "x".repeat(5000) + " here " + "y".repeat(5000));
        String text = render(Diagnostic.error("GW1002", "long", find(file, "here"), "there"));
        assertTrue(text.lines().allMatch(line -> line.length() < 140), text);
        assertTrue(text.contains(" here yyy") && text.contains("^^^^ there"), text);
    }
}
