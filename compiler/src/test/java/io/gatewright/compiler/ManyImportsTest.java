package io.gatewright.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A chain of imports may be as long as there are files. */
class ManyImportsTest {
    private static final int FILES = 10_000;

    @Test
    void aLongChain() {
        assertEquals(List.of(), errors(chain("")));
    }

    @Test
    void aLongCircle() {
        assertEquals(List.of("GW2007"), errors(chain("import \"0.gw\"")));
    }

    private static List<SourceFile> chain(String last) {
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(new SourceFile(i + ".gw", i + 1 < FILES ? "import \"" + (i + 1) + ".gw\"\n" : last + "\n"));
        }
        files.add(new SourceFile("gateway.gw", "gateway g { listen 8080 }\n"));
        return files;
    }

    private static List<String> errors(List<SourceFile> files) {
        return GatewayCompiler.check(new CompileRequest(files, List.of(), "io.example.gen", Compiling.TODAY)).stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::code)
                .toList();
    }
}
