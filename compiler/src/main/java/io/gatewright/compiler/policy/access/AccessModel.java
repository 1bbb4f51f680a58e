package io.gatewright.compiler.policy.access;

import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;

/** Who may call a route. */
public sealed interface AccessModel {
    /** Where it was said; the innermost place, where there are several. */
    Span span();

    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R everyone(Public access);

        R require(Require access);
    }

    /** {@code public}: anyone. */
    record Public(Span span) implements AccessModel {
        public Public {
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.everyone(this);
        }
    }

    /**
     * Only callers for whom all conditions hold.
     *
     * @param conditions yes-or-no values from the gateway inwards, never empty; every one carries its span
     * @param auths the auths named anywhere in the conditions, sorted by name: these are authenticated first
     */
    record Require(List<Value> conditions, List<String> auths, Span span) implements AccessModel {
        public Require {
            conditions = List.copyOf(conditions);
            auths = List.copyOf(auths);
            Objects.requireNonNull(span);
            if (conditions.isEmpty()) {
                throw new IllegalArgumentException("nothing is required");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.require(this);
        }
    }
}
