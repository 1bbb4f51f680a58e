package io.gatewright.dsl.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.PathPattern;
import io.gatewright.dsl.syntax.Statement;
import io.gatewright.dsl.syntax.TestStatement;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The random trees of the other tests have every kind of node in them, often, with and without each part that may be missing. */
class EveryKindTest {
    private static final int TREES = 1_000;
    private static final int OFTEN = 15;
    private static final List<Class<?>> FAMILIES = List.of(
            Declaration.class,
            Statement.class,
            TestStatement.class,
            TestStatement.SendPart.class,
            Expr.class,
            PathPattern.Segment.class);

    private final Map<String, Integer> met = new HashMap<>();

    @Test
    void nothingOfTheLanguageIsRare() throws ReflectiveOperationException {
        Random random = new Random(42);
        for (int i = 0; i < TREES; i++) {
            walk(new Trees(random).file());
        }
        SortedSet<String> rare = wanted().filter(key -> met.getOrDefault(key, 0) < OFTEN)
                .map(key -> key + ": " + met.getOrDefault(key, 0))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), rare);
    }

    private void walk(Object node) throws ReflectiveOperationException {
        if (node instanceof List<?> list) {
            for (Object item : list) {
                walk(item);
            }
        } else if (node instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                walk(optional.get());
            }
        } else if (node instanceof Record tree) {
            count(name(tree.getClass()));
            for (RecordComponent part : tree.getClass().getRecordComponents()) {
                Object value = part.getAccessor().invoke(tree);
                if (value instanceof Optional<?> optional) {
                    count(name(tree.getClass()) + (optional.isPresent() ? " with " : " without ") + part.getName());
                }
                walk(value);
            }
        }
    }

    private void count(String key) {
        met.merge(key, 1, Integer::sum);
    }

    private static Stream<String> wanted() {
        return FAMILIES.stream()
                .flatMap(EveryKindTest::kinds)
                .distinct()
                .flatMap(kind -> Stream.concat(
                        Stream.of(name(kind)),
                        Stream.of(kind.getRecordComponents())
                                .filter(part -> part.getType() == Optional.class)
                                .flatMap(part -> Stream.of(
                                        name(kind) + " with " + part.getName(),
                                        name(kind) + " without " + part.getName()))));
    }

    private static Stream<Class<?>> kinds(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(EveryKindTest::kinds)
                : Stream.of(family);
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getName().lastIndexOf('.') + 1).replace('$', '.');
    }
}
