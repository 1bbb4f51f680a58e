package io.gatewright.compiler.diff;

import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.plan.route.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Requests made of the patterns of two gateways, by callers of every kind. */
final class RandomRequests {
    private static final List<String> TEXTS = List.of(
            "a",
            "b",
            "users",
            "7",
            "007",
            "ab12",
            "1",
            "2",
            "x-y",
            "fresh",
            "a%20b",
            "caf%C3%A9",
            "7b0c7c1e-5a70-4c0e-9f57-0d8d6a3c1a11",
            "~");
    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "BREW");
    private static final List<String> HOSTS =
            List.of("", "", "a.example", "x.example", "c.b.example", "z.b.example", "other-host");
    private static final List<String> VALUES = List.of("1", "2", "3", "on", "7", "else");

    private static final List<String> SCOPES =
            List.of("\"read\"", "\"write read\"", "\"reader write\"", "[\"read\", \"write\"]", "[\"read write\"]", "7");
    private static final List<String> ROLES =
            List.of("\"chief\"", "\"chief barred\"", "[\"chief\"]", "[\"barred\", \"chief\"]", "\"barred\"", "{}");

    private final List<String> routes;
    private final Random random;

    RandomRequests(RandomPair pair, long seed) {
        List<String> lines = new ArrayList<>();
        (pair.before + pair.after)
                .lines()
                .filter(line -> line.startsWith("route "))
                .forEach(lines::add);
        this.routes = lines.isEmpty() ? List.of("route none GET /a") : lines;
        this.random = new Random(seed);
    }

    Witness next() {
        List<String> words = List.of(pick(routes).split(" ", -1));
        String methods = random.nextInt(3) > 0 ? words.get(2) : pick(METHODS);
        String method = methods.equals("ANY") ? pick(METHODS) : pick(List.of(methods.split("\\|", -1)));
        SortedMap<ConditionVariable, List<String>> values = new TreeMap<>();
        for (ConditionVariable variable : List.of(
                ConditionVariable.header("x"),
                ConditionVariable.header("y"),
                ConditionVariable.query("q"),
                ConditionVariable.query("k"),
                ConditionVariable.cookie("c"))) {
            if (random.nextInt(3) == 0) {
                values.put(variable, random.nextInt(6) == 0 ? List.of("1", "1") : List.of(pick(VALUES)));
            }
        }
        if (random.nextInt(4) == 0) {
            values.put(ConditionVariable.SCHEME, List.of("https"));
        }
        if (random.nextInt(5) == 0) {
            method = "OPTIONS";
            values.put(ConditionVariable.header("origin"), List.of("https://page.example"));
            values.put(ConditionVariable.header("access-control-request-method"), List.of(pick(METHODS)));
        }
        return new Witness(new Request(method, pick(HOSTS), segments(words.get(3)), values), caller());
    }

    private List<String> segments(String pattern) {
        List<String> segments = new ArrayList<>();
        for (String part : pattern.substring(1).split("/", -1)) {
            if (part.equals("**") || random.nextInt(6) == 0) {
                for (int i = random.nextInt(3); i > 0; i--) {
                    segments.add(pick(TEXTS));
                }
            } else if (!part.isEmpty()) {
                segments.add(filled(part));
            }
        }
        if (!segments.isEmpty() && random.nextInt(5) == 0) {
            segments.add("");
        }
        return segments;
    }

    private String filled(String part) {
        return switch (part) {
            case "{x}", "{s:slug}" -> pick(TEXTS);
            case "{n:int}" -> "42";
            case "{u:uuid}" -> "7B0C7C1E-5a70-4c0e-9f57-0d8d6a3c1a11";
            case "{k:sku}" -> "ab12";
            case "{v:version}" -> "2";
            default -> part;
        };
    }

    private Caller caller() {
        SortedMap<String, SortedMap<String, String>> shows = new TreeMap<>();
        if (random.nextInt(2) == 0) {
            shows.put("customer", new TreeMap<>());
        }
        SortedSet<String> disputed = new TreeSet<>();
        if (random.nextInt(6) == 0) {
            disputed.add("staff");
        } else if (random.nextInt(2) == 0) {
            SortedMap<String, String> claims = new TreeMap<>(Map.of(
                    "role", pick(List.of("\"admin\"", "\"ops\"", "\"none\"")), "level", pick(List.of("2", "3", "4"))));
            if (random.nextInt(3) == 0) {
                claims.clear();
            }
            if (random.nextBoolean()) {
                claims.put("scope", pick(SCOPES));
                claims.put("realm", "{ \"roles\": " + pick(ROLES) + " }");
            }
            shows.put("staff", claims);
        }
        Optional<String> from = random.nextInt(4) == 0
                ? Optional.of(pick(List.of("10.0.0.7", "192.0.2.1", "127.0.0.9")))
                : Optional.empty();
        return new Caller(shows, new TreeSet<>(), disputed, from);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
