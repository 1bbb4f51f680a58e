package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.OverlayModel;
import io.gatewright.compiler.model.ParamModel;
import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.model.SecretModel;
import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.compiler.policy.flow.FlowModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names in one gateway stand for, in a form that can be compared with another's. */
public final class References {
    private final Map<String, String> auths;
    private final Set<String> identities = new HashSet<>();
    private final Map<String, UpstreamModel> upstreams = new HashMap<>();
    private final Map<String, FlowModel> flows = new HashMap<>();
    private final Map<String, Object> shapes = new HashMap<>();
    private final Map<String, Object> params = new HashMap<>();
    private final Map<String, Object> secrets = new HashMap<>();

    /** @param auths the name under which each auth is known in both gateways */
    public References(GatewayModel gateway, Map<String, String> auths) {
        this.auths = Map.copyOf(auths);
        gateway.upstreams().forEach(upstream -> upstreams.put(upstream.name(), upstream));
        gateway.auths().stream()
                .filter(auth -> auth instanceof AuthModel.ApiKey
                        || auth instanceof AuthModel.Basic
                        || auth instanceof AuthModel.Mtls)
                .forEach(auth -> identities.add(auth.name()));
        gateway.flows().forEach(flow -> flows.put(flow.name(), flow));
        gateway.shapes().forEach(shape -> shapes.put(shape.name(), shape));
        gateway.types().forEach(type -> shapes.put(type.name(), type));
        for (ParamModel param : gateway.params()) {
            params.put(param.name(), param(param, gateway.overlays()));
        }
        for (SecretModel secret : gateway.secrets()) {
            secrets.put(secret.name(), List.of("secret", secret.from(), secret.place()));
        }
    }

    private References(Map<String, String> auths) {
        this.auths = auths;
    }

    /** The same names, standing for nothing but themselves. */
    public References names() {
        return new References(auths);
    }

    /** A param is bound by its name; what it may be counts too. */
    private static Object param(ParamModel param, List<OverlayModel> overlays) {
        List<Object> form = new ArrayList<>(List.of("param", param.name(), param.type()));
        form.add(param.initial());
        form.add(param.range());
        for (OverlayModel overlay : overlays) {
            String value = overlay.values().get(param.name());
            if (value != null) {
                form.add(List.of(overlay.name(), value));
            }
        }
        return List.copyOf(form);
    }

    public String auth(String name) {
        return auths.getOrDefault(name, name);
    }

    /** Whether it is there for every caller whom its auth identified, and for nobody else. */
    public boolean isIdentity(Value value) {
        return value instanceof RequestValue.AuthField field
                && identities.contains(field.auth())
                && field.path().equals(List.of("id"));
    }

    Optional<Object> upstream(String name) {
        return Optional.ofNullable(upstreams.get(name));
    }

    Optional<Object> flow(String name) {
        return Optional.ofNullable(flows.get(name));
    }

    /** The {@code shape} or {@code type} of a name; empty for one that every gateway has. */
    Optional<Object> shape(String name) {
        return Optional.ofNullable(shapes.get(name));
    }

    Object param(String name) {
        return params.getOrDefault(name, List.of("param", name));
    }

    Object secret(String name) {
        return secrets.getOrDefault(name, List.of("secret", name));
    }
}
