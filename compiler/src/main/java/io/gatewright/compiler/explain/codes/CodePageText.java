package io.gatewright.compiler.explain.codes;

import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.compiler.explain.text.Ink;
import io.gatewright.compiler.explain.text.Page;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.HumanRenderer;
import io.gatewright.dsl.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Shows a page to a person. What the compiler says to a wrong example is asked of the compiler. */
public final class CodePageText {
    /** The day the examples are compiled at. */
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final String NOT_BUILT = "GW5900";
    private static final String NOT_GENERATED = "GW5901";
    private static final int INDENT = 2;

    private CodePageText() {}

    /** @param color whether to use the colours of an ANSI terminal; the caller heeds {@code NO_COLOR} */
    public static String render(CodePage code, boolean color) {
        Page page = new Page(color);
        page.line(
                code.severity().name().toLowerCase(Locale.ROOT) + " " + code.code() + ": " + code.title(), Ink.STRONG);
        for (String paragraph : code.why()) {
            page.blank();
            page.line(paragraph, Ink.PLAIN);
        }
        StringBuilder out = new StringBuilder(page.toString());
        for (Example example : code.examples()) {
            boolean wrong = example.verdict() == Example.Verdict.WRONG;
            out.append('\n').append(heading(wrong ? "wrong" : "right", wrong ? Ink.BAD : Ink.GOOD, color));
            for (SourceFile file : example.files()) {
                if (example.files().size() > 1) {
                    out.append('\n').append(indented("# " + file.name() + "\n"));
                }
                out.append(example.files().size() > 1 ? "" : "\n").append(indented(file.text()));
            }
            if (wrong) {
                out.append('\n').append(heading("which says", Ink.PLAIN, color)).append('\n');
                out.append(indented(HumanRenderer.render(said(code, example), color)));
            }
        }
        return out.toString();
    }

    /** A line for each page. */
    public static String list(List<CodePage> pages) {
        Page out = new Page(false);
        for (CodePage page : pages) {
            out.labelled(
                    page.code() + "  " + page.severity().name().toLowerCase(Locale.ROOT), 17, page.title(), Ink.PLAIN);
        }
        return out.toString();
    }

    /** What the compiler says to an example, and what cannot be generated only where the page is about that. */
    public static List<Diagnostic> said(CodePage page, Example example) {
        CompileRequest request = new CompileRequest(example.sources(), example.tests(), "io.example", TODAY);
        if (page.code().equals(NOT_BUILT)) {
            return GatewayCompiler.compile(request).diagnostics();
        }
        return GatewayCompiler.check(request).stream()
                .filter(told ->
                        page.code().equals(NOT_GENERATED) || !told.code().equals(NOT_GENERATED))
                .toList();
    }

    private static String heading(String text, Ink ink, boolean color) {
        Page page = new Page(color);
        page.line(text, ink);
        return page.toString();
    }

    /** Not wrapped: carets stay under what they point at. */
    private static String indented(String text) {
        StringBuilder out = new StringBuilder();
        text.lines()
                .forEach(line -> out.append(line.isEmpty() ? "" : " ".repeat(INDENT))
                        .append(line)
                        .append('\n'));
        return out.toString();
    }
}
