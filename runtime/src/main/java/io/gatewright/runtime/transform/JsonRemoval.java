package io.gatewright.runtime.transform;

import io.gatewright.runtime.http.BadUpstreamBody;
import io.gatewright.runtime.http.BodyFilter;
import io.gatewright.runtime.http.Exchange;
import io.undertow.util.HeaderMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes members from JSON answers. */
public final class JsonRemoval implements BodyFilter.Factory {
    private JsonRemoval() {}

    /**
     * Removes the members at these paths.
     *
     * @param paths names separated by dots; {@code *} goes over an array's elements or an object's values
     */
    public static JsonRemoval of(List<String> paths) {
        return new JsonRemoval();
    }

    @Override
    public void request(HeaderMap upstreamRequest) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable BodyFilter open(Exchange x, int status, HeaderMap responseHeaders) throws BadUpstreamBody {
        throw new UnsupportedOperationException();
    }
}
