package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.explain.text.Expressions;
import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.ParamModel;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.policy.auth.CredentialPlace;
import io.gatewright.compiler.policy.auth.JwtAlgorithm;
import io.gatewright.dsl.format.Units;
import io.gatewright.dsl.source.Span;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parts of a model for a reader, whatever they are; params with their defaults; secrets by name and place, never themselves. */
public final class Shown {
    private final GatewayModel gateway;

    public Shown(GatewayModel gateway) {
        this.gateway = gateway;
    }

    /** On one line; empty for nothing. */
    public String of(Object part) {
        if (part instanceof Value value) {
            return Expressions.text(value);
        }
        if (part instanceof Bound.FromParam<?> bound) {
            return param(bound.param());
        }
        if (part instanceof Bound.Fixed<?> bound) {
            return of(bound.value());
        }
        if (part instanceof SecretRef secret) {
            return secret(secret.name());
        }
        if (part instanceof BigDecimal percent) {
            return percent.toPlainString() + "%";
        }
        if (part instanceof Duration duration) {
            return Units.duration(duration);
        }
        if (part instanceof Enum<?> word && !(part instanceof JwtAlgorithm)) {
            return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (part instanceof CredentialPlace place) {
            return of(place.part()) + "." + place.name();
        }
        if (part instanceof Span) {
            return "";
        }
        if (part instanceof Optional<?> optional) {
            return optional.map(this::of).orElse("");
        }
        if (part instanceof Collection<?> many) {
            return many.stream().map(this::of).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        }
        if (part instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return part instanceof Record record ? record(record) : String.valueOf(part);
    }

    /** The param's name with what it is by default. */
    public String param(String name) {
        String initial = gateway.params().stream()
                .filter(param -> param.name().equals(name))
                .map(ParamModel::initial)
                .flatMap(Optional::stream)
                .findFirst()
                .map(text -> ", " + text + " by default")
                .orElse("");
        return "the param " + name + initial;
    }

    /** The secret's name with where it comes from, which is never the secret itself. */
    private String secret(String name) {
        String from = gateway.secrets().stream()
                .filter(secret -> secret.name().equals(name))
                .findFirst()
                .map(secret -> ", " + secret.from().name().toLowerCase(Locale.ROOT) + "(\"" + secret.place() + "\")")
                .orElse("");
        return "secret." + name + from;
    }

    private String record(Record record) {
        return Canonical.components(record).stream()
                .map(component -> component(component, record))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String component(RecordComponent component, Record record) {
        String text = of(Components.read(component, record));
        return text.isEmpty() ? "" : words(component.getName()) + " " + text;
    }

    /** {@code max-connections} of {@code maxConnections}. */
    public static String words(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
