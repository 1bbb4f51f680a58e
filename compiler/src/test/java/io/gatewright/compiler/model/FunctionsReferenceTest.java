package io.gatewright.compiler.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FunctionsReferenceTest {
    private static final Path MANUAL = Path.of("../dsl/EXPRESSIONS.md");
    private static final String BEGIN = "<!-- functions: -Dgolden.update=true writes this table -->\n";
    private static final String END = "<!-- end of functions -->";

    @Test
    void theManualListsEveryFunction() throws IOException {
        String manual = Files.readString(MANUAL);
        int from = manual.indexOf(BEGIN) + BEGIN.length();
        int to = manual.indexOf(END);
        if (Boolean.getBoolean("golden.update")) {
            manual = manual.substring(0, from) + table() + manual.substring(to);
            Files.writeString(MANUAL, manual);
            to = manual.indexOf(END);
        }
        assertEquals(table(), manual.substring(from, to));
    }

    @Test
    void aNameIsThatOfOneFunction() {
        for (Function function : Function.values()) {
            assertEquals(Optional.of(function), Function.of(function.text()));
        }
    }

    private static String table() {
        return Arrays.stream(Function.values())
                .map(function -> "| `%s` | %s | %s | %s |\n"
                        .formatted(
                                function.signature(),
                                function.parameters().stream()
                                        .map(each -> each.kind().phrase())
                                        .collect(Collectors.joining(", ")),
                                function.result().phrase(),
                                function.doc()))
                .collect(
                        Collectors.joining("", "| function | takes | gives | what |\n| --- | --- | --- | --- |\n", ""));
    }
}
