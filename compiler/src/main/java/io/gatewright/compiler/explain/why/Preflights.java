package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.explain.request.AskedRequest;
import io.gatewright.compiler.policy.cors.CorsModel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a {@code cors} says to a preflight. */
final class Preflights {
    private Preflights() {}

    /** Which part is not allowed: the origin, the method or a header field. */
    static Optional<String> refused(CorsModel cors, String method, AskedRequest asked) {
        boolean anyOrigin = cors.origins().contains(CorsModel.ANY_ORIGIN);
        boolean origin = asked.only("origin")
                .filter(value -> anyOrigin || cors.origins().contains(value))
                .isPresent();
        if (!origin) {
            return Optional.of("its origin");
        }
        boolean allowed = cors.methods().contains(method)
                || (method.equals("HEAD") && cors.methods().contains("GET"));
        if (!allowed) {
            return Optional.of("the method that it asks for");
        }
        return asked.values("access-control-request-headers").stream()
                        .flatMap(line -> Arrays.stream(line.split(",", -1)))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isEmpty())
                        .allMatch(name -> cors.headers().contains(name))
                ? Optional.empty()
                : Optional.of("a header field that it asks for");
    }
}
