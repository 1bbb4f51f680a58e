package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.JsonType;
import io.gatewright.compiler.model.PathModel;
import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.policy.answer.Location;
import io.gatewright.compiler.policy.answer.TargetPath;
import io.gatewright.compiler.policy.cors.CorsModel;
import io.gatewright.compiler.policy.limit.ConcurrencyModel;
import io.gatewright.compiler.policy.limit.LimitModel;
import io.gatewright.dsl.source.Span;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parts of a model as nested lists that are equal exactly when the parts mean the same: without spans, documentation and names
 * that leave no trace, with what they refer to by name put in its place. Parts are read component by component, so that what a
 * model gains is compared from the first day.
 */
public final class Canonical {
    /** Records whose name only tells them apart. */
    private static final Set<Class<?>> NAMED_FOR_SHOW = Set.of(
            LimitModel.class,
            ConcurrencyModel.class,
            CorsModel.class,
            RequestValue.PathValue.class,
            TargetPath.Captured.class,
            Location.Captured.class,
            PathModel.Capture.class);

    private final References references;

    public Canonical(References references) {
        this.references = references;
    }

    /** The form of a value, a record of the model, or a collection of such. */
    public Object of(Object part) {
        if (part instanceof RequestValue.AuthField field) {
            return List.of("field", references.auth(field.auth()), field.path());
        }
        if (part instanceof RequestValue.Claim claim) {
            return List.of("field", references.auth(claim.auth()), claim.path());
        }
        if (part instanceof Value.ParamValue param) {
            return references.param(param.name());
        }
        if (part instanceof Bound.FromParam<?> bound) {
            return references.param(bound.param());
        }
        if (part instanceof Bound.Fixed<?> bound) {
            return of(bound.value());
        }
        if (part instanceof SecretRef secret) {
            return references.secret(secret.name());
        }
        if (part instanceof JsonType type) {
            return JsonForm.of(type, references, this);
        }
        if (part instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        if (part instanceof Optional<?> optional) {
            return optional.map(inner -> List.of(of(inner))).orElse(List.of());
        }
        if (part instanceof Collection<?> many) {
            return many.stream()
                    .filter(each -> !(each instanceof Span))
                    .map(this::of)
                    .toList();
        }
        if (part instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> List.of(of(entry.getKey()), of(entry.getValue())))
                    .toList();
        }
        if (part instanceof Span) {
            return "somewhere";
        }
        return part instanceof Record record ? record(record) : part;
    }

    private Object record(Record record) {
        List<Object> form = new ArrayList<>();
        form.add(record.getClass().getSimpleName());
        for (RecordComponent component : components(record)) {
            form.add(component(component.getName(), Components.read(component, record)));
        }
        return List.copyOf(form);
    }

    /** The components that mean something. */
    public static List<RecordComponent> components(Record record) {
        RecordComponent[] all = record.getClass().getRecordComponents();
        boolean declaration =
                Arrays.stream(all).anyMatch(component -> component.getName().equals("doc"));
        boolean nameless = declaration || NAMED_FOR_SHOW.contains(record.getClass());
        return Arrays.stream(all)
                .filter(component -> component.getType() != Span.class)
                .filter(component -> !declaration || !component.getName().equals("doc"))
                .filter(component -> !nameless || !component.getName().equals("name"))
                .toList();
    }

    /** Auths, upstreams and flows are referred to by text; what the components that do so are called tells. */
    private Object component(String name, Object value) {
        if (value instanceof String text) {
            return switch (name) {
                case "auth" -> references.auth(text);
                case "upstream" -> references.upstream(text).map(this::of).orElse(text);
                case "flow" -> references.flow(text).map(this::of).orElse(text);
                default -> text;
            };
        }
        if (name.equals("auths") && value instanceof Collection<?> auths) {
            return auths.stream()
                    .map(auth -> auth instanceof String text ? references.auth(text) : of(auth))
                    .toList();
        }
        if (name.equals("vary") && value instanceof Collection<?> key) {
            return key.stream().map(this::of).collect(Collectors.toUnmodifiableSet());
        }
        return of(value);
    }
}
