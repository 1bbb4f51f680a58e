package io.gatewright.compiler.diff.access;

import io.gatewright.compiler.diff.treatment.Canonical;
import io.gatewright.compiler.diff.treatment.Components;
import io.gatewright.compiler.diff.treatment.References;
import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.model.Value;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What of a request, its caller and the params a value reads. */
final class Roots {
    /** What may be anything: a kind of value that this knows nothing of. */
    static final String ANYTHING = "anything";

    /** What nobody chooses: the number of a request. */
    static final String CHANCE = "request:" + RequestValue.Attr.ID;

    private final References references;
    private final Set<String> roots = new TreeSet<>();

    private Roots(References references) {
        this.references = references;
    }

    static Set<String> of(Value value, References references) {
        Roots all = new Roots(references);
        all.add(value);
        return all.roots;
    }

    /** Whether it is read from a part that may be absent, and from nothing else. */
    static boolean isOptional(Value value) {
        return value instanceof RequestValue.HeaderValue
                || value instanceof RequestValue.QueryValue
                || value instanceof RequestValue.CookieValue
                || value instanceof RequestValue.AuthField
                || value instanceof RequestValue.Claim;
    }

    /** Whether it is read from a part that every request has, and from nothing else. */
    static boolean isAlwaysThere(Value value) {
        return value instanceof RequestValue.RequestAttr
                || value instanceof RequestValue.ClientIp
                || value instanceof RequestValue.PathValue
                || value instanceof Value.ParamValue;
    }

    /** The auth whose identity is read. */
    static Optional<String> auth(Value value) {
        if (value instanceof RequestValue.AuthField field) {
            return Optional.of(field.auth());
        }
        if (value instanceof RequestValue.Granted granted) {
            return Optional.of(granted.auth());
        }
        return value instanceof RequestValue.Claim claim ? Optional.of(claim.auth()) : Optional.empty();
    }

    private void add(Value value) {
        if (value instanceof RequestValue.HeaderValue header) {
            roots.add("header:" + header.name());
        } else if (value instanceof RequestValue.QueryValue query) {
            roots.add("query:" + query.name());
        } else if (value instanceof RequestValue.CookieValue cookie) {
            roots.add("cookie:" + cookie.name());
        } else if (value instanceof RequestValue.PathValue path) {
            roots.add("path:" + path.segment());
        } else if (value instanceof RequestValue.RequestAttr attr) {
            roots.add("request:" + attr.attr());
        } else if (value instanceof RequestValue.ClientIp) {
            roots.add("client");
        } else if (value instanceof Value.ParamValue param) {
            roots.add("param:" + param.name());
        } else if (value instanceof RequestValue.AuthPresent identified) {
            roots.add("auth:" + references.auth(identified.auth()));
        } else if (value instanceof RequestValue.AuthField field) {
            field(field.auth(), field.path());
        } else if (value instanceof RequestValue.Granted granted) {
            roots.add("field:" + references.auth(granted.auth()) + "." + String.join(".", granted.claim()) + ".#"
                    + granted.name().length() + ":" + granted.name());
        } else if (value instanceof RequestValue.Claim claim) {
            field(claim.auth(), claim.path());
        } else {
            parts(value);
        }
    }

    private void field(String auth, List<String> path) {
        roots.add("field:" + references.auth(auth) + (path.isEmpty() ? "" : "." + String.join(".", path)));
    }

    private static boolean isConstant(Value value) {
        return value instanceof Value.Text
                || value instanceof Value.Decimal
                || value instanceof Value.Bool
                || value instanceof Value.Null;
    }

    /** The values that a value is made of; one that is made of none is not known. */
    private void parts(Value value) {
        if (isConstant(value)) {
            return;
        }
        boolean made = false;
        if (value instanceof Record record) {
            for (RecordComponent component : Canonical.components(record)) {
                Object part = Components.read(component, record);
                Collection<?> parts = part instanceof Collection<?> many ? many : List.of(part);
                for (Object each : parts) {
                    if (each instanceof Value inner) {
                        add(inner);
                        made = true;
                    }
                }
            }
        }
        if (!made) {
            roots.add(ANYTHING);
        }
    }
}
