package io.gatewright.compiler.plan.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.compiler.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The texts that the reference judges types by tell apart all that the types do. */
class TypesTest {
    @Test
    void theUniverseHasATextOfEveryKind() {
        List<Language> kinds = List.of(Language.ANY);
        for (Language type : Types.languages().values()) {
            List<Language> finer = new ArrayList<>();
            for (Language kind : kinds) {
                kind.intersect(type).ifPresent(finer::add);
                kind.minus(type).ifPresent(finer::add);
            }
            kinds = finer;
        }
        for (Language kind : kinds) {
            assertTrue(
                    Types.UNIVERSE.stream().anyMatch(kind::accepts),
                    () -> "none like " + kind.example(Set.of()).orElseThrow());
            assertTrue(
                    kind.texts(20).isPresent() || !plain(kind).isEmpty(), () -> "only literals of tables in " + kind);
        }
        assertTrue(kinds.size() > 15);
    }

    /** The texts of a kind that no test table names. */
    private static List<String> plain(Language kind) {
        return Types.UNIVERSE.stream()
                .filter(kind::accepts)
                .filter(text -> !Set.of("a", "b", "x", "7", "eu", "users", "v1").contains(text))
                .toList();
    }

    @Test
    void bothEnginesAgreeOnTheUniverse() {
        for (Map.Entry<String, Language> type : Types.languages().entrySet()) {
            for (String text : Types.UNIVERSE) {
                assertEquals(
                        Types.takes(type.getKey(), text), type.getValue().accepts(text), type.getKey() + " " + text);
            }
        }
    }
}
