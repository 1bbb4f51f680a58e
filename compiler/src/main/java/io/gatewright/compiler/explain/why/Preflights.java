package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.explain.request.AskedRequest;
import io.gatewright.compiler.policy.cors.CorsModel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@code cors} says to a preflight. */
final class Preflights {
    /** What a browser sends as an origin; {@code null} is what pages without one of their own send. */
    private static final Pattern ORIGIN = Pattern.compile("null|[A-Za-z][A-Za-z0-9+.-]*://"
            + "(?:\\[[A-Za-z0-9.:]{2,}]|[A-Za-z0-9._-]+)(?::(?<port>[1-9][0-9]{0,4}))?");

    private static final int LONGEST_ORIGIN = 512;

    private Preflights() {}

    /** Which part is not allowed: the origin, the method or a header field. */
    static Optional<String> refused(CorsModel cors, String method, AskedRequest asked) {
        boolean anyOrigin = cors.origins().contains(CorsModel.ANY_ORIGIN);
        boolean origin = asked.only("origin")
                .filter(value -> anyOrigin ? isOrigin(value) : cors.origins().contains(value))
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

    private static boolean isOrigin(String text) {
        Matcher form = ORIGIN.matcher(text);
        return text.length() <= LONGEST_ORIGIN
                && form.matches()
                && (form.group("port") == null || Integer.parseInt(form.group("port")) <= 65535);
    }
}
