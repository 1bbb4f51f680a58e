package io.gatewright.compiler.resolve;

import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.GwFile;
import java.util.List;

/** Test sources hold only tests and assertions, since they never reach the jar. */
final class TestFiles {
    private TestFiles() {}

    static void check(List<GwFile> tests, Findings findings) {
        for (GwFile file : tests) {
            for (Declaration declaration : file.declarations()) {
                if (!(declaration instanceof Declaration.Test)
                        && !(declaration instanceof Declaration.Assert)
                        && !isReadyMade(declaration)) {
                    Span span = declaration.span();
                    int end = span.start();
                    while (end < span.end()
                            && Character.isLetter(file.source().text().charAt(end))) {
                        end++;
                    }
                    Span word = file.source().span(span.start(), end);
                    findings.error(
                            "GW2050",
                            "a test source holds only tests, found `" + word.text() + "`",
                            word,
                            "belongs to the sources of the gateway");
                }
            }
        }
    }

    private static boolean isReadyMade(Declaration declaration) {
        return declaration instanceof Declaration.Import node
                && node.path().value().startsWith(ReadyMade.PREFIX);
    }
}
