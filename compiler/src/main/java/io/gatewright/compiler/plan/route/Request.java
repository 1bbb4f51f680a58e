package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.ConditionVariable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A request as far as choosing a route goes.
 *
 * @param host lower case, without port and trailing dot; empty: one that no route names
 * @param segments of the path, in normal form; only the last may be empty, not the first
 * @param values what each variable is given; none: absent, several: repeated. Always one of {@code http} and
 *     {@code https} for the scheme
 */
public record Request(
        String method, String host, List<String> segments, SortedMap<ConditionVariable, List<String>> values) {
    public Request {
        Objects.requireNonNull(method);
        Objects.requireNonNull(host);
        segments = List.copyOf(segments);
        SortedMap<ConditionVariable, List<String>> copy = new TreeMap<>();
        values.forEach((variable, texts) -> {
            if (!texts.isEmpty()) {
                copy.put(variable, List.copyOf(texts));
            }
        });
        copy.putIfAbsent(ConditionVariable.SCHEME, List.of("http"));
        values = Collections.unmodifiableSortedMap(copy);
    }

    /** To any host, with nothing that a condition could ask about. */
    public static Request of(String method, List<String> segments) {
        return new Request(method, "", segments, new TreeMap<>());
    }

    /** What is given for a variable; empty when it is absent. */
    public List<String> given(ConditionVariable variable) {
        return values.getOrDefault(variable, List.of());
    }

    /** The path, in normal form. */
    public String path() {
        return "/" + String.join("/", segments);
    }

    /**
     * {@code GET /public/admin}, {@code GET http://api.example.com/orders/7?v=1 with x-api-version: 2 and cookie beta=on}.
     */
    @Override
    public String toString() {
        List<String> query = new ArrayList<>();
        List<String> with = new ArrayList<>();
        values.forEach((variable, texts) -> texts.forEach(text -> tell(variable, text, query, with)));
        String scheme = given(ConditionVariable.SCHEME).get(0);
        boolean usual = host.isEmpty() && scheme.equals("http");
        return method + " " + (usual ? "" : scheme + "://" + (host.isEmpty() ? "…" : host)) + path()
                + (query.isEmpty() ? "" : "?" + String.join("&", query))
                + (with.isEmpty() ? "" : " with " + String.join(" and ", with));
    }

    private static void tell(ConditionVariable variable, String text, List<String> query, List<String> with) {
        switch (variable.kind()) {
            case SCHEME -> {}
            case HEADER -> with.add(variable.name() + ": " + text);
            case QUERY -> query.add(encoded(variable.name()) + "=" + encoded(text));
            case COOKIE -> with.add("cookie " + variable.name() + "=" + text);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
