package io.gatewright.compiler.diff;

import io.gatewright.compiler.explain.text.Expressions;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who calls: the credentials that are shown.
 *
 * @param shows by the name of an auth the fields of an identity, each with its value as JSON; auths that are not here are shown
 *     nothing
 * @param wrong auths that are shown a credential that they do not take
 * @param disputed auths that are shown a credential that only one of the two gateways takes
 * @param from the address, where it matters
 */
public record Caller(
        SortedMap<String, SortedMap<String, String>> shows,
        SortedSet<String> wrong,
        SortedSet<String> disputed,
        Optional<String> from) {
    /** One without any credential. */
    public static final Caller NOBODY = new Caller(new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), Optional.empty());

    public Caller {
        SortedMap<String, SortedMap<String, String>> copy = new TreeMap<>();
        shows.forEach((auth, fields) -> copy.put(auth, Collections.unmodifiableSortedMap(new TreeMap<>(fields))));
        shows = Collections.unmodifiableSortedMap(copy);
        wrong = Collections.unmodifiableSortedSet(new TreeSet<>(wrong));
        disputed = Collections.unmodifiableSortedSet(new TreeSet<>(disputed));
        Objects.requireNonNull(from);
    }

    /** One who shows an auth a credential that says no more than it has to. */
    public static Caller with(String auth) {
        return new Caller(
                new TreeMap<>(Map.of(auth, new TreeMap<>())), new TreeSet<>(), new TreeSet<>(), Optional.empty());
    }

    /** One who shows an auth a credential that it does not take. */
    public static Caller withWrong(String auth) {
        return new Caller(new TreeMap<>(), new TreeSet<>(Set.of(auth)), new TreeSet<>(), Optional.empty());
    }

    /** One who shows an auth a credential that only one of the two gateways takes. */
    public static Caller withDisputed(String auth) {
        return new Caller(new TreeMap<>(), new TreeSet<>(), new TreeSet<>(Set.of(auth)), Optional.empty());
    }

    /** {@code as customer { role: "admin" }}, as tests of the language write it; empty for {@link #NOBODY}. */
    @Override
    public String toString() {
        String who = Stream.of(
                        shows.entrySet().stream().map(each -> "as " + each.getKey() + fields(each.getValue())),
                        wrong.stream().map(auth -> "with a wrong credential of " + auth),
                        disputed.stream().map(auth -> "with a credential of " + auth + " that only one of them takes"))
                .flatMap(each -> each)
                .collect(Collectors.joining(" and "));
        return from.map(address -> (who + " from " + address).strip()).orElse(who);
    }

    private static String fields(SortedMap<String, String> fields) {
        return fields.isEmpty()
                ? ""
                : fields.entrySet().stream()
                        .map(field -> key(field.getKey()) + ": " + field.getValue())
                        .collect(Collectors.joining(", ", " { ", " }"));
    }

    private static String key(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_-]*") ? name : Expressions.quoted(name);
    }
}
