package io.gatewright.compiler.generate.router;

import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.plan.route.Request;
import io.gatewright.runtime.http.RequestView;
import io.undertow.util.HttpString;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request of the plan's tests as the runtime sees it. */
record RequestOf(Request request) implements RequestView {
    @Override
    public String host() {
        return request.host();
    }

    @Override
    public String scheme() {
        return request.given(ConditionVariable.SCHEME).get(0);
    }

    @Override
    public @Nullable String header(HttpString name) {
        return one(header(name.toString()));
    }

    @Override
    public @Nullable String query(String name) {
        return one(ConditionVariable.query(name));
    }

    @Override
    public @Nullable String cookie(String name) {
        return one(ConditionVariable.cookie(name));
    }

    @Override
    public boolean lacksHeader(HttpString name) {
        return request.given(header(name.toString())).isEmpty();
    }

    @Override
    public boolean lacksQuery(String name) {
        return request.given(ConditionVariable.query(name)).isEmpty();
    }

    @Override
    public boolean lacksCookie(String name) {
        return request.given(ConditionVariable.cookie(name)).isEmpty();
    }

    private static ConditionVariable header(String name) {
        return ConditionVariable.header(name.toLowerCase(Locale.ROOT));
    }

    private @Nullable String one(ConditionVariable variable) {
        List<String> given = request.given(variable);
        return given.size() == 1 ? given.get(0) : null;
    }
}
