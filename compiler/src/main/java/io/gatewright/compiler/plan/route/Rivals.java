package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.model.ValueSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Atoms of one position, looked up by the values that they ask for: where a thousand routes of one path each want another
 * value of a header, hardly any two of them need be compared.
 */
final class Rivals {
    private static final int FEW = 8;

    private final List<Atom> all;
    private final @Nullable ConditionVariable variable;
    private final Map<String, List<Atom>> byValue = new HashMap<>();
    private final List<Atom> unbound = new ArrayList<>();

    Rivals(List<Atom> all) {
        this.all = all;
        this.variable = all.size() <= FEW ? null : commonest(all);
        for (Atom atom : all) {
            if (variable != null && atom.conditions().all().get(variable) instanceof ValueSet.OneOf few) {
                few.values()
                        .forEach(value -> byValue.computeIfAbsent(value, key -> new ArrayList<>())
                                .add(atom));
            } else {
                unbound.add(atom);
            }
        }
    }

    /** Those that a request which {@code atom} matches might match too, and perhaps others. */
    Collection<Atom> of(Atom atom) {
        if (variable == null || !(atom.conditions().all().get(variable) instanceof ValueSet.OneOf few)) {
            return all;
        }
        Set<Atom> rivals = new LinkedHashSet<>(unbound);
        few.values().forEach(value -> rivals.addAll(byValue.getOrDefault(value, List.of())));
        return rivals;
    }

    private static @Nullable ConditionVariable commonest(List<Atom> atoms) {
        Map<ConditionVariable, Integer> counts = new HashMap<>();
        for (Atom atom : atoms) {
            atom.conditions().all().forEach((variable, values) -> {
                if (values instanceof ValueSet.OneOf) {
                    counts.merge(variable, 1, Integer::sum);
                }
            });
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<ConditionVariable, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
