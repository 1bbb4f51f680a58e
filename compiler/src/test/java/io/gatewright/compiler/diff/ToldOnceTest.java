package io.gatewright.compiler.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.compiler.Compiling;
import io.gatewright.compiler.explain.Inspected;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One cause is one finding, and says what was and what is. */
class ToldOnceTest {
    private static final String SCENERY = """
            gateway g { listen 80 }
            upstream u { target "http://u" }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "ANY", "POST|OPTIONS"})
    void aCorsThatComesOrGoesIsToldOnce(String methods) {
        Inspected without = Inspected.source(SCENERY + "route r " + methods + " /r -> u { public }");
        Inspected with = Inspected.source(
                SCENERY + "route r " + methods + " /r -> u { public; cors { origins [\"https://a.example\"] } }");
        assertEquals(List.of(Group.LOOSENED), groups(without, with));
        assertEquals(List.of(Group.TIGHTENED), groups(with, without));
    }

    @Test
    void aBreakerThatComesOrGoesIsToldInItsOwnUnits() {
        String without = SCENERY + "route r GET /r -> u { public }";
        String with = without.replace("\"http://u\"", "\"http://u\"; breaker { errors 30% }");
        assertEquals(
                "no breaker -> breaker errors 30%, minimum 20, within 10s, open 15s, probes 3", change(without, with));
        assertEquals(
                "breaker errors 30%, minimum 20, within 10s, open 15s, probes 3 -> no breaker", change(with, without));
    }

    private static String change(String before, String after) {
        return Compared.of(before, after).findings().stream()
                .flatMap(finding -> finding.changes().stream())
                .map(change -> change.before() + " -> " + change.after())
                .collect(Collectors.joining("\n"));
    }

    private static List<Group> groups(Inspected before, Inspected after) {
        return GatewayDiff.of(before.inspection(), after.inspection(), Compiling.TODAY).findings().stream()
                .map(Finding::group)
                .toList();
    }
}
