package io.gatewright.compiler.policy.limit;

import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.source.Span;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * One allowance per key. A limit written in a policy, a group or the gateway is one allowance for all routes it
 * reaches: these hold equal records.
 *
 * @param name unique in the gateway: that of the policy, route, group path or gateway it stands in, with {@code -2},
 *     {@code -3} … for further ones of the same place
 * @param count how many per {@code per}; at least 1
 * @param per a second, minute, hour or day
 * @param burst the depth of the token bucket; without it a sliding window
 * @param cost how much one request takes; at least 1, not above {@code burst} or {@code count}
 * @param key never absent; text or number
 * @param span the {@code limit} statement
 */
public record LimitModel(String name, long count, Duration per, OptionalLong burst, long cost, Value key, Span span) {
    public LimitModel {
        Objects.requireNonNull(name);
        Objects.requireNonNull(per);
        Objects.requireNonNull(burst);
        Objects.requireNonNull(key);
        Objects.requireNonNull(span);
        if (count < 1 || cost < 1) {
            throw new IllegalArgumentException("limit " + name + ": " + count + " at " + cost);
        }
    }
}
