package io.gatewright.runtime.cache;

import io.gatewright.runtime.http.Exchange;
import io.undertow.util.HttpString;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One thing that a cached answer differs by, besides scheme, host, path and query. */
public sealed interface VaryKey {
    /** A header field of the request: all its lines, in their order. */
    record Field(HttpString name) implements VaryKey {
        public Field {
            Objects.requireNonNull(name);
        }
    }

    /** A value computed from the request, such as who the caller is; null is a value like any other. */
    record Value(Function<Exchange, @Nullable String> of) implements VaryKey {
        public Value {
            Objects.requireNonNull(of);
        }
    }

    static VaryKey header(String name) {
        return new Field(new HttpString(name));
    }

    static VaryKey value(Function<Exchange, @Nullable String> of) {
        return new Value(of);
    }
}
