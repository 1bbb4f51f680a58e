package io.gatewright.compiler.policy.limit;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.source.Span;
import java.util.Objects;

/**
 * {@code limit concurrent}: how many requests of one key may be under way at once. One that is written in a policy, a
 * group or the gateway counts all routes it reaches together: these hold equal records.
 *
 * @param name unique among these, as that of a {@link LimitModel}
 * @param most at least 1
 * @param key never absent; text or number
 * @param span the statement
 */
public record ConcurrencyModel(String name, Bound<Integer> most, Value key, Span span) {
    public ConcurrencyModel {
        Objects.requireNonNull(name);
        Objects.requireNonNull(most);
        Objects.requireNonNull(key);
        Objects.requireNonNull(span);
    }
}
