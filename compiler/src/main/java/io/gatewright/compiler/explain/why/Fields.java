package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.explain.request.AskedRequest;
import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.ValueSet;
import io.gatewright.compiler.plan.route.RoutePlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which values of a request may be shown: those that routes are chosen by and that are no credentials. A value that decides
 * nothing here could be anyone's secret.
 */
public final class Fields {
    private static final Set<String> OF_PREFLIGHTS =
            Set.of("origin", "access-control-request-method", "access-control-request-headers");

    private final Set<String> credentials = new HashSet<>(Set.of("authorization", "proxy-authorization", "cookie"));
    private final Set<String> compared = new HashSet<>(OF_PREFLIGHTS);
    private final Set<String> asked = new HashSet<>(OF_PREFLIGHTS);

    Fields(GatewayModel model, RoutePlan plan) {
        model.auths().forEach(auth -> credentials.addAll(auth.carriers()));
        plan.routes().forEach(route -> route.conditions().all().forEach(this::note));
    }

    private void note(ConditionVariable variable, ValueSet values) {
        switch (variable.kind()) {
            case HEADER -> {
                asked.add(variable.name());
                if (values instanceof ValueSet.OneOf) {
                    compared.add(variable.name());
                }
            }
            case COOKIE -> asked.add("cookie");
            case QUERY, SCHEME -> {}
        }
    }

    /** A line for each field but Host: its value, or why that is not shown. */
    List<String> shown(AskedRequest request) {
        return request.fields().stream()
                .filter(field -> !field.name().equals("host"))
                .map(this::shown)
                .toList();
    }

    private String shown(AskedRequest.Field field) {
        String name = field.name();
        if (!asked.contains(name)) {
            return name + ", which no route is chosen by";
        }
        boolean open = compared.contains(name) && !credentials.contains(name);
        if (field.value().isEmpty()) {
            return name + ", without a value";
        }
        return name + ": " + (open ? field.value() : "(value hidden)");
    }

    /** Whether a value of {@code variable} that fails {@code wanted} may be shown. */
    boolean mayShow(ConditionVariable variable, ValueSet wanted) {
        return wanted instanceof ValueSet.OneOf
                && !(variable.kind() == ConditionVariable.Kind.HEADER && credentials.contains(variable.name()));
    }
}
