package io.gatewright.compiler.policy.flow;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.JsonType;
import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.source.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * {@code fetch NAME: TYPE = GET UPSTREAM PATH { … } else …}. It runs when something that is answered reads it, as soon as what
 * its path and list are made of is known.
 *
 * @param span the name
 * @param type what the body has to be, of each item where it goes over a list; empty: any JSON
 * @param each what it is done for, one by one
 * @param timeout how long each request may take; empty: as long as the upstream's
 * @param otherwise what stands for it where it fails; empty: then the whole answer fails
 * @param needs the names of the fetches beside it that it reads
 */
public record FetchModel(
        String name,
        Span span,
        Optional<JsonType> type,
        Optional<Each> each,
        String upstream,
        List<Segment> path,
        Optional<Bound<Duration>> timeout,
        Optional<Value> otherwise,
        SortedSet<String> needs) {
    public FetchModel {
        Objects.requireNonNull(name);
        Objects.requireNonNull(span);
        Objects.requireNonNull(type);
        Objects.requireNonNull(each);
        Objects.requireNonNull(upstream);
        path = List.copyOf(path);
        Objects.requireNonNull(timeout);
        Objects.requireNonNull(otherwise);
        needs = Collections.unmodifiableSortedSet(new TreeSet<>(needs));
    }

    /** The same, with what it reads. */
    public FetchModel needing(SortedSet<String> fetches) {
        return new FetchModel(name, span, type, each, upstream, path, timeout, otherwise, fetches);
    }

    /** What its path, its list and what stands for it are made of. */
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        path.forEach(segment -> segment.match(new Cases<Boolean>() {
            @Override
            public Boolean literal(Literal literal) {
                return false;
            }

            @Override
            public Boolean given(Given given) {
                return values.add(given.value());
            }
        }));
        each.ifPresent(loop -> values.add(loop.over()));
        otherwise.ifPresent(values::add);
        return values;
    }

    /**
     * {@code each NAME in LIST,}: the same item is fetched once.
     *
     * @param max how many different items are fetched; those beyond fail unasked
     * @param parallel how many at a time
     */
    public record Each(String variable, Value over, int max, int parallel) {
        public static final int DEFAULT_MAX = 100;
        public static final int DEFAULT_PARALLEL = 8;

        public Each {
            Objects.requireNonNull(variable);
            Objects.requireNonNull(over);
            if (max < 1 || parallel < 1) {
                throw new IllegalArgumentException("max " + max + ", parallel " + parallel);
            }
        }
    }

    /** One segment of the path. */
    public sealed interface Segment {
        <R> R match(Cases<R> cases);
    }

    /** One method per case. */
    public interface Cases<R> {
        R literal(Literal segment);

        R given(Given segment);
    }

    /** Text that stands there, in normal form. */
    public record Literal(String text) implements Segment {
        public Literal {
            Objects.requireNonNull(text);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.literal(this);
        }
    }

    /** {@code {order.userId}}: a text or a number, percent-encoded as one segment. Where it is absent, the fetch fails. */
    public record Given(Value value) implements Segment {
        public Given {
            Objects.requireNonNull(value);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.given(this);
        }
    }
}
