package io.gatewright.compiler.generate.router;

import io.gatewright.runtime.http.RequestView;
import io.undertow.util.HttpString;
import org.jspecify.annotations.Nullable;

/** A request that has a host and nothing else that conditions look at. */
enum PlainRequest implements RequestView {
    VIEW;

    @Override
    public String host() {
        return "gateway.example";
    }

    @Override
    public String scheme() {
        return "http";
    }

    @Override
    public @Nullable String header(HttpString name) {
        return null;
    }

    @Override
    public @Nullable String query(String name) {
        return null;
    }

    @Override
    public @Nullable String cookie(String name) {
        return null;
    }

    @Override
    public boolean lacksHeader(HttpString name) {
        return true;
    }

    @Override
    public boolean lacksQuery(String name) {
        return true;
    }

    @Override
    public boolean lacksCookie(String name) {
        return true;
    }
}
