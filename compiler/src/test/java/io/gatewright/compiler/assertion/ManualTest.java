package io.gatewright.compiler.assertion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The manual lists everything that an assertion can ask for. */
class ManualTest {
    private static final Path MANUAL = Path.of("../dsl/TESTING.md");
    private static final String BEGIN = "<!-- properties: -Dgolden.update=true writes this table -->\n";
    private static final String END = "<!-- end of properties -->";

    @Test
    void theManualListsEveryProperty() throws IOException {
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
    void aKindHasOnePropertyOfAName() {
        for (Property property : Properties.all()) {
            assertEquals(
                    property, Properties.find(property.of(), property.name()).orElseThrow());
        }
    }

    private static String table() {
        List<Kind> kinds = new ArrayList<>(Kind.subjects());
        kinds.addAll(Kind.parts());
        return kinds.stream()
                .flatMap(kind -> Properties.of(kind).stream())
                .map(property -> "| `%s.%s` | %s%s | %s |\n"
                        .formatted(
                                property.of().word(),
                                property.name(),
                                property.type().phrase(),
                                property.type().optional() ? ", or `null`" : "",
                                property.doc()))
                .collect(Collectors.joining("", "| property | type | what |\n| --- | --- | --- |\n", ""));
    }
}
