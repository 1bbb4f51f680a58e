package io.gatewright.compiler.resolve;

import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A name for every setting of one kind: its owner's, or with a number where that is taken. Policies are named first,
 * then the gateway, groups and routes, each kind by owner, so that the order of declarations does not matter.
 */
final class SettingNames {
    private final Map<Span, String> names = new HashMap<>();

    SettingNames(List<Level> levels, String setting) {
        Set<String> taken = new HashSet<>();
        List<Level> sorted = new ArrayList<>(levels);
        sorted.sort(Comparator.comparing(Level::kind).thenComparing(Level::owner));
        for (Level level : sorted) {
            for (Statement.Setting each : level.body().all(setting)) {
                String name = level.owner();
                for (int i = 2; !taken.add(name); i++) {
                    name = level.owner() + "-" + i;
                }
                names.put(each.span(), name);
            }
        }
    }

    String of(Statement.Setting setting) {
        return names.getOrDefault(setting.span(), setting.name().text());
    }
}
