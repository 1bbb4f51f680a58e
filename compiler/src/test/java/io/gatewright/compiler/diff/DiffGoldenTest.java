package io.gatewright.compiler.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.compiler.diff.report.DiffJson;
import io.gatewright.compiler.diff.report.DiffMarkdown;
import io.gatewright.compiler.diff.report.DiffText;
import io.gatewright.compiler.explain.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole outputs: a pair of gateways is a folder of {@code diff}; {@code -Dgolden.update=true} writes what comes now. */
class DiffGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/diff");

    @Test
    void aChangeOfEveryKind() throws IOException {
        Path folder = FOLDER.resolve("shop");
        Difference difference = Compared.of(
                Files.readString(folder.resolve("before.gw")), Files.readString(folder.resolve("after.gw")));
        String text = DiffText.render(difference, "main", false);
        Golden.fitsThePage(text);
        check(folder.resolve("diff.txt"), text);
        check(folder.resolve("diff.json"), DiffJson.render(difference, "main", List.of(Group.LOOSENED)));
        check(folder.resolve("diff.md"), DiffMarkdown.render(difference, "main", List.of(Group.LOOSENED)));
    }

    private static void check(Path expected, String text) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, text);
        }
        assertEquals(Files.readString(expected), text);
    }
}
