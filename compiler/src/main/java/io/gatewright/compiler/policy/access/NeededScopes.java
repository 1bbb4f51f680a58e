package io.gatewright.compiler.policy.access;

import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.model.Value;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The scopes without which nobody passes a {@code require}: those that stand in no {@code or} and no {@code not}. */
public final class NeededScopes {
    private NeededScopes() {}

    /** Each once, by auth and name, so that no order matters. */
    public static List<RequestValue.Granted> of(AccessModel.Require require) {
        SortedMap<String, RequestValue.Granted> scopes = new TreeMap<>();
        require.conditions().forEach(condition -> collect(condition, scopes));
        return List.copyOf(scopes.values());
    }

    private static void collect(Value value, SortedMap<String, RequestValue.Granted> scopes) {
        if (value instanceof Value.And both) {
            collect(both.left(), scopes);
            collect(both.right(), scopes);
        } else if (value instanceof RequestValue.Granted granted && granted.grant() == RequestValue.Grant.SCOPE) {
            scopes.putIfAbsent(granted.auth() + " " + granted.name(), granted);
        }
    }
}
