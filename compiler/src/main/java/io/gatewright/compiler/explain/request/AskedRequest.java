package io.gatewright.compiler.explain.request;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A request as someone asks about it.
 *
 * @param method a token of RFC 9110
 * @param target of any form, as it would stand in the request line
 * @param fields in the order given
 * @param scheme {@code http} or {@code https}
 */
public record AskedRequest(String method, String target, List<Field> fields, String scheme) {
    public AskedRequest {
        Objects.requireNonNull(method);
        Objects.requireNonNull(target);
        fields = List.copyOf(fields);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException(scheme);
        }
    }

    /** @param name in lower case */
    public record Field(String name, String value) {
        public Field {
            Objects.requireNonNull(value);
            if (!name.equals(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(name);
            }
        }
    }

    /** The values of a field, one for each time it is sent. */
    public List<String> values(String lowerCaseName) {
        return fields.stream()
                .filter(field -> field.name().equals(lowerCaseName))
                .map(Field::value)
                .toList();
    }

    /** The value of a field that is sent once. */
    public Optional<String> only(String lowerCaseName) {
        List<String> values = values(lowerCaseName);
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
