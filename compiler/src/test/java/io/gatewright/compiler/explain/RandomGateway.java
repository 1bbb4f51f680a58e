package io.gatewright.compiler.explain;

import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.Compiling;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Small gateways whose routes meet in host, path, method and conditions, and requests to them. */
final class RandomGateway {
    private static final List<String> SEGMENTS =
            List.of("a", "b", "users", "{x}", "{n:int}", "{u:uuid}", "{s:slug}", "{k:sku}", "{v:version}", "caf%C3%A9");
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
            "%61",
            "a%20b",
            "caf%c3%a9",
            ".",
            "..;p",
            "%2f",
            "7b0c7c1e-5a70-4c0e-9f57-0d8d6a3c1a11",
            "~");
    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "GET|POST", "POST", "ANY", "ANY", "HEAD", "OPTIONS", "PUT|OPTIONS", "BREW");
    private static final List<String> OTHER_METHODS =
            List.of("trace", "Connect", "get", "M".repeat(33), "OPTIONS", "OPTIONS", "OPTIONS", "OPTIONS");
    private static final List<String> CONDITIONS = List.of(
            "header.x == \"1\"",
            "header.x == \"2\"",
            "header.x != null",
            "header.x == null",
            "header.x in [\"1\", \"3\"]",
            "query.q == \"1\"",
            "query.q == null",
            "cookie.c != null",
            "cookie.c == \"on\"",
            "header.x == \"1\" and query.q != null");
    private static final List<String> HOSTS = List.of("a.example", "*.example", "*.b.example", "c.b.example");
    private static final List<String> ORIGINS = List.of("https://app.example", "https://app.example", "*");
    private static final List<String> NAMES =
            List.of("a.example", "A.EXAMPLE:80", "x.example.", "c.b.example", "z.b.example", "other");
    private static final List<String> ADDRESSES = List.of("[::1]:80", "[1:2]");
    private static final List<String> FIELDS = List.of(
            "X: 1",
            "X: 2",
            "X: 3",
            "x:  1 ",
            "Cookie: c=on",
            "Cookie: c=\"on\"; d=1",
            "Cookie: c",
            "Cookie: e=1",
            "Origin: https://app.example",
            "Origin: https://evil.example",
            "Origin: null",
            "Origin: app.example",
            "Origin: https://app.example:0",
            "Access-Control-Request-Method: GET",
            "Access-Control-Request-Method: POST",
            "Access-Control-Request-Headers: x, y");
    private static final List<String> QUERIES =
            List.of("", "", "", "?q=1", "?q", "?q=1&q=1", "?%71=%31", "?r=1+2&q=+", "?q=[1]", "?%");

    private final Random random;
    private final List<String> routes = new ArrayList<>();
    private final boolean hosted;
    private final boolean redirects;

    RandomGateway(long seed) {
        random = new Random(seed);
        hosted = random.nextInt(3) > 0;
        redirects = random.nextBoolean();
        for (int i = 2 + random.nextInt(9); i > 0; i--) {
            routes.add(route());
        }
        while (!refused().isEmpty()) {
            refused().forEach(line -> routes.remove(line));
        }
    }

    /** One that the compiler accepts; a new line is a route. */
    String source() {
        return source(routes);
    }

    boolean isEmpty() {
        return routes.isEmpty();
    }

    private String source(List<String> lines) {
        return "gateway g { listen 8080" + (redirects ? "; trailing-slash redirect" : "") + " }\n"
                + "type version = \"1\" | \"2\"\ntype sku = regex \"[a-z]{2}[0-9]+\"\n"
                + String.join("\n", lines) + "\n";
    }

    /** The lines of routes that some error is about, one at a time. */
    private List<String> refused() {
        if (routes.isEmpty()) {
            return List.of();
        }
        SourceFile file = new SourceFile("g.gw", source());
        return GatewayCompiler.check(new CompileRequest(List.of(file), List.of(), "io.example", Compiling.TODAY))
                .stream()
                .filter(Diagnostic::isError)
                .map(error -> file.lineText(error.primary().span().line()))
                .limit(1)
                .toList();
    }

    private String route() {
        StringBuilder path = new StringBuilder();
        TreeSet<String> used = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String segment = pick(SEGMENTS);
            if (!segment.startsWith("{") || used.add(segment)) {
                path.append('/').append(segment);
            }
        }
        path.append(random.nextInt(4) == 0 ? "/**" : path.isEmpty() || random.nextInt(8) == 0 ? "/" : "");
        String name = "r" + routes.size();
        String when = random.nextInt(3) == 0 ? " when " + pick(CONDITIONS) : "";
        String host = hosted && random.nextInt(3) > 0 ? " host \"" + pick(HOSTS) + "\";" : "";
        String cors = random.nextInt(3) == 0
                ? " cors { origins [\"" + pick(ORIGINS) + "\"]; methods [GET]; headers [\"X\"] };"
                : "";
        return "route " + name + " " + pick(METHODS) + " " + path + when + " { public;" + host + cors
                + " respond 200 { route: \"" + name + "\" } }";
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A method and a target, made of the pattern of a route. */
    String requestLine() {
        List<String> words = List.of(pick(routes).split(" ", -1));
        String methods = random.nextInt(3) > 0 ? words.get(2) : pick(METHODS);
        String method = methods.equals("ANY") ? "DELETE" : pick(List.of(methods.split("\\|", -1)));
        String sent = random.nextInt(12) == 0 ? pick(OTHER_METHODS) : method;
        StringBuilder target = new StringBuilder(sent).append(' ');
        target.append(random.nextInt(30) == 0 ? pick(List.of("http://a.example", "HTTP://A.EXAMPLE:80")) : "");
        for (String part : words.get(3).substring(1).split("/", -1)) {
            target.append('/');
            target.append(part.equals("**") || random.nextInt(6) == 0 ? pick(TEXTS) : filled(part));
        }
        target.append(pick(List.of("", "", "", "", "/", "/" + pick(TEXTS))));
        return target.append(pick(QUERIES)).toString();
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

    /** Some fields, a host among them, as lines. */
    List<String> fields() {
        List<String> fields = new ArrayList<>();
        fields.add("Host: " + pick(random.nextInt(12) == 0 ? ADDRESSES : NAMES));
        for (int i = random.nextInt(4); i > 0; i--) {
            fields.add(pick(FIELDS));
        }
        if (random.nextInt(3) == 0) {
            fields.add("Origin: https://app.example");
            fields.add("Access-Control-Request-Method: GET");
        }
        return fields;
    }
}
