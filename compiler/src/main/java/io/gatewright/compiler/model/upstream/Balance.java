package io.gatewright.compiler.model.upstream;

import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.source.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How a target is chosen.
 *
 * @param key requests with one key go to one target; present for {@link Strategy#HASH} alone
 * @param span the strategy's name, or the upstream's where it says nothing
 */
public record Balance(Strategy strategy, Optional<Value> key, Span span) {
    public Balance {
        Objects.requireNonNull(strategy);
        Objects.requireNonNull(key);
        Objects.requireNonNull(span);
        if (key.isPresent() != (strategy == Strategy.HASH)) {
            throw new IllegalArgumentException(strategy + " and a key: " + key.isPresent());
        }
    }

    /** By the weights of the targets, each of them. */
    public enum Strategy {
        /** One after the other. */
        ROUND_ROBIN,
        /** The one with the fewest requests under way. */
        LEAST_REQUESTS,
        /** Any of them. */
        RANDOM,
        /** The one that a key falls to. */
        HASH;

        /** As written in a source: {@code least-requests}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Strategy> of(String text) {
            return Arrays.stream(values())
                    .filter(each -> each.text().equals(text))
                    .findFirst();
        }
    }
}
