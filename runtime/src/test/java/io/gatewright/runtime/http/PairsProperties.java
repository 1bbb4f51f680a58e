package io.gatewright.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** The scanner of names beside one that takes the whole text apart. */
class PairsProperties {
    private static final List<String> NAMES = List.of("a", "ab", "b", "a b", "\u00e9", "+", "%", "a=b", "A");

    @Property(tries = 20_000)
    void queriesAreReadAsTheSlowModelReadsThem(@ForAll("queries") String query, @ForAll("names") String name) {
        List<String> values = queryValues(query, name);
        agree(values, Pairs.inQuery(query, name), Pairs.isInQuery(query, name), query, name);
    }

    @Property(tries = 20_000)
    void cookiesAreReadAsTheSlowModelReadsThem(@ForAll("cookies") String cookies, @ForAll("names") String name) {
        List<String> values = cookieValues(cookies, name);
        agree(values, Pairs.inCookie(cookies, name), Pairs.isInCookie(cookies, name), cookies, name);
    }

    /** One value is the value, none is absent, several are neither. */
    private static void agree(List<String> values, @Nullable String found, boolean present, String text, String name) {
        Statistics.label("values").collect(Math.min(values.size(), 2));
        Statistics.label("values").coverage(coverage -> {
            for (int count = 0; count <= 2; count++) {
                coverage.check(count).percentage(percent -> percent > 3);
            }
        });
        assertEquals(values.size() == 1 ? values.get(0) : null, found, () -> name + " in " + text);
        assertEquals(!values.isEmpty(), present, () -> name + " in " + text);
    }

    private static List<String> queryValues(String query, String name) {
        List<String> values = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty() && decoded(parts[0]).equals(name)) {
                values.add(parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static List<String> cookieValues(String cookies, String name) {
        List<String> values = new ArrayList<>();
        for (String pair : cookies.split(";", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2 && parts[0].strip().equals(name)) {
                String value = parts[1].strip();
                boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
                values.add(quoted ? value.substring(1, value.length() - 1) : value);
            }
        }
        return values;
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just("a")), Tuple.of(2, Arbitraries.of(NAMES)));
    }

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.of(
                        "a", "b", "A", "&", "&a", "&a=", "&%61", "=", "=", "+", "%61", "%41", "%C3%A9", "%20", "%26",
                        "%3D", "%25", "%", "?", ";", "%FF")
                .list()
                .ofMinSize(4)
                .ofMaxSize(24)
                .map(parts -> String.join("", parts).replaceAll("%(?![0-9A-F]{2})", "%25"));
    }

    @Provide
    Arbitrary<String> cookies() {
        return Arbitraries.of("a", "b", "A", ";", ";", "; a=", "=", "=", " ", "\t", "\"", "%61", ",", "a=1", "\u00e9")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }
}
