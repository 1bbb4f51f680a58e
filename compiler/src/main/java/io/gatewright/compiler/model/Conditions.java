package io.gatewright.compiler.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A conjunction of conditions, never contradictory. Two are equal as records exactly when the same requests meet them:
 * {@code request.scheme} in both of its values is no condition and is left out.
 *
 * @param all what each variable may be
 */
public record Conditions(SortedMap<ConditionVariable, ValueSet> all) {
    private static final SortedSet<String> SCHEMES = new TreeSet<>(List.of("http", "https"));

    /** What every request meets. */
    public static final Conditions NONE = new Conditions(new TreeMap<>());

    public Conditions {
        SortedMap<ConditionVariable, ValueSet> kept = new TreeMap<>(all);
        ValueSet scheme = kept.get(ConditionVariable.SCHEME);
        if (scheme != null) {
            if (!(scheme instanceof ValueSet.OneOf few) || !SCHEMES.containsAll(few.values())) {
                throw new IllegalArgumentException("request.scheme " + scheme);
            }
            if (few.values().equals(SCHEMES)) {
                kept.remove(ConditionVariable.SCHEME);
            }
        }
        all = Collections.unmodifiableSortedMap(kept);
    }

    /** One condition. */
    public static Conditions of(ConditionVariable variable, ValueSet values) {
        return new Conditions(new TreeMap<>(Map.of(variable, values)));
    }

    public boolean isNone() {
        return all.isEmpty();
    }

    /** What meets both; empty when nothing can. */
    public Optional<Conditions> and(Conditions other) {
        SortedMap<ConditionVariable, ValueSet> both = new TreeMap<>(all);
        for (Map.Entry<ConditionVariable, ValueSet> more : other.all.entrySet()) {
            ValueSet mine = both.get(more.getKey());
            Optional<ValueSet> common = mine == null ? Optional.of(more.getValue()) : mine.intersect(more.getValue());
            if (common.isEmpty()) {
                return Optional.empty();
            }
            both.put(more.getKey(), common.get());
        }
        return Optional.of(new Conditions(both));
    }

    /** Whether every request that meets {@code other} meets this. */
    public boolean includes(Conditions other) {
        return all.entrySet().stream().allMatch(mine -> {
            ValueSet theirs = other.all.get(mine.getKey());
            return theirs != null && mine.getValue().includes(theirs);
        });
    }

    /** {@code header.x == "1" and query.y != null}; empty for {@link #NONE}. */
    @Override
    public String toString() {
        return all.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(" and "));
    }
}
