package io.gatewright.runtime.cache;

import io.gatewright.runtime.http.Exchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the keys of one route, and the request head that a stored answer may come from. Thread-safe. */
final class KeyMaker {
    private final String route;
    private final List<VaryKey> vary;
    private final List<HttpString> fields;
    private final Set<HttpString> settled;
    private final LearnedVary learned = new LearnedVary();

    /** @param settled fields that shape no answer of the upstream, as it is not sent them; those of {@code vary} are */
    KeyMaker(String route, List<VaryKey> vary, Set<HttpString> settled) {
        this.route = route;
        this.vary = List.copyOf(vary);
        this.fields = this.vary.stream()
                .filter(VaryKey.Field.class::isInstance)
                .map(key -> ((VaryKey.Field) key).name())
                .toList();
        this.settled = settled.stream().filter(name -> !fields.contains(name)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether answers may differ by who asks. */
    boolean knowsCallers() {
        return fields.size() < vary.size() || fields.contains(Headers.AUTHORIZATION);
    }

    CacheKey key(Exchange x) {
        HeaderMap request = x.http().getRequestHeaders();
        List<@Nullable String> parts = new ArrayList<>(12);
        parts.add(route);
        parts.add(x.scheme());
        parts.add(authority(x, request));
        parts.add(x.path().text());
        parts.add(x.query());
        for (VaryKey key : vary) {
            if (key instanceof VaryKey.Field field) {
                parts.add(lines(request.get(field.name())));
            } else if (key instanceof VaryKey.Value value) {
                parts.add(value.of().apply(x));
            }
        }
        List<HttpString> seen = learned.names();
        parts.add(Integer.toString(seen.size()));
        for (HttpString name : seen) {
            parts.add(lines(request.get(name)));
        }
        addOthers(parts, request);
        return new CacheKey(parts);
    }

    /** Leaves in {@code upstreamRequest} only what the key knows of, what is negotiated, and what the gateway says. */
    void withhold(HeaderMap upstreamRequest) {
        List<HttpString> seen = learned.names();
        List<HttpString> unwanted = new ArrayList<>();
        for (long i = upstreamRequest.fastIterateNonEmpty(); i != -1; i = upstreamRequest.fiNextNonEmpty(i)) {
            HttpString name = upstreamRequest.fiCurrent(i).getHeaderName();
            FieldClass is = FieldClass.of(name);
            if (is == FieldClass.OURS
                    || settled.contains(name)
                    || (is == FieldClass.WITHHELD && !seen.contains(name) && !fields.contains(name))) {
                unwanted.add(name);
            }
        }
        unwanted.forEach(upstreamRequest::remove);
    }

    /**
     * Whether an answer that varies by {@code names} may be stored, and under which keys it is then looked for: names
     * that no key has yet are learned.
     *
     * @return false when the answer must not be stored
     */
    boolean accept(Exchange x, List<String> names) {
        HeaderMap request = x.http().getRequestHeaders();
        List<HttpString> unknown = new ArrayList<>();
        boolean storable = true;
        for (String text : names) {
            HttpString name = new HttpString(text);
            if (fields.contains(name)
                    || settled.contains(name)
                    || learned.names().contains(name)) {
                continue;
            }
            switch (FieldClass.of(name)) {
                case KEYED, ROUTING -> {}
                case OURS, PASSED -> {
                    return false;
                }
                case NEGOTIATED -> unknown.add(name);
                case WITHHELD -> {
                    unknown.add(name);
                    storable &= !request.contains(name); // it was kept from the upstream this time
                }
            }
        }
        return (unknown.isEmpty() || learned.learn(unknown)) && storable;
    }

    /** What X-Forwarded-Host tells the upstream: port and spelling can shape an answer. */
    private static @Nullable String authority(Exchange x, HeaderMap request) {
        String forwarded = x.fromTrustedProxy() ? lines(request.get(Headers.X_FORWARDED_HOST)) : null;
        String host = forwarded != null ? forwarded : request.getFirst(Headers.HOST);
        return host == null ? x.host() : host.toLowerCase(Locale.ROOT);
    }

    private void addOthers(List<@Nullable String> parts, HeaderMap request) {
        TreeMap<String, @Nullable String> others = null;
        for (long i = request.fastIterateNonEmpty(); i != -1; i = request.fiNextNonEmpty(i)) {
            HeaderValues field = request.fiCurrent(i);
            HttpString name = field.getHeaderName();
            if (FieldClass.of(name) == FieldClass.KEYED && !fields.contains(name)) {
                others = others == null ? new TreeMap<>() : others;
                others.put(name.toString().toLowerCase(Locale.ROOT), lines(field));
            }
        }
        if (others != null) {
            others.forEach((name, value) -> {
                parts.add(name);
                parts.add(value);
            });
        }
    }

    /** All lines of a field; a line break can't stand in one, so nothing runs together. */
    private static @Nullable String lines(@Nullable HeaderValues values) {
        return values == null || values.isEmpty()
                ? null
                : values.size() == 1 ? values.getFirst() : String.join("\n", values);
    }
}
