package io.gatewright.compiler.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.compiler.Compiling;
import io.gatewright.compiler.explain.Inspected;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One cause is one finding. */
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

    private static List<Group> groups(Inspected before, Inspected after) {
        return GatewayDiff.of(before.inspection(), after.inspection(), Compiling.TODAY).findings().stream()
                .map(Finding::group)
                .toList();
    }
}
