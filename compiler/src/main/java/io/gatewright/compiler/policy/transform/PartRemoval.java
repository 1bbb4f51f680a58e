package io.gatewright.compiler.policy.transform;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * {@code remove query.x}, {@code remove query.utm-*}, {@code remove cookie.x}, or of a request {@code remove body.a.*.b}.
 *
 * @param path never empty; one name of a query or cookie
 * @param prefix whether everything goes whose name begins with the last of them; not of a body
 */
public record PartRemoval(MessagePart part, List<String> path, boolean prefix, Span span) {
    public PartRemoval {
        Objects.requireNonNull(part);
        path = List.copyOf(path);
        Objects.requireNonNull(span);
        if (path.isEmpty() || (part != MessagePart.BODY && path.size() != 1)) {
            throw new IllegalArgumentException("`" + part.text() + "` has plain names");
        }
    }

    /** {@code query.utm-*} */
    public String place() {
        return part.text() + "." + String.join(".", path) + (prefix ? "*" : "");
    }

    /** Whether what {@code set} puts would be taken away. */
    public boolean takes(PartSet set) {
        if (set.part() != part || set.path().size() < path.size()) {
            return false;
        }
        if (prefix) {
            return set.path().get(0).startsWith(path.get(0));
        }
        for (int i = 0; i < path.size(); i++) {
            String own = path.get(i);
            if (!own.equals("*") && !own.equals(set.path().get(i))) {
                return false;
            }
        }
        return true;
    }
}
