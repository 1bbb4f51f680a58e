package io.gatewright.compiler.diff;

import io.gatewright.compiler.CompileRequest;
import io.gatewright.compiler.Compiling;
import io.gatewright.compiler.GatewayCompiler;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Two small gateways, the second made of the first by a few changes of every kind, both accepted. */
final class RandomPair {
    private static final List<String> SEGMENTS =
            List.of("a", "b", "users", "{x}", "{n:int}", "{u:uuid}", "{s:slug}", "{k:sku}", "{v:version}", "caf%C3%A9");
    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "GET|POST", "POST", "ANY", "ANY", "HEAD", "OPTIONS", "PUT|OPTIONS", "BREW");
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
            "request.scheme == \"https\"",
            "header.x == \"1\" and query.q != null");
    private static final List<String> HOSTS = List.of("a.example", "*.example", "*.b.example", "c.b.example");
    private static final List<String> ACCESS = List.of(
            "public",
            "public",
            "public; identify customer",
            "require customer",
            "require staff",
            "require customer or staff",
            "require customer and staff",
            "require staff and (staff.role == \"admin\")",
            "require staff and (staff.role in [\"admin\", \"ops\"])",
            "require staff and (staff.level >= 3)",
            "require staff and (staff.level > 3)",
            "require staff and scope(\"read\")",
            "require staff and (scope(\"read\") or role(\"chief\"))",
            "require staff and not role(\"barred\")",
            "require staff.role(\"chief\") or customer",
            "require not (header.y == \"1\")",
            "require header.y == \"1\" and header.y == \"1\"",
            "require header.y in [\"1\"]",
            "require customer or query.k == \"7\"",
            "require request.method in [\"GET\", \"POST\"]",
            "require request.host == \"a.example\"",
            "require request.host in [\"a.example\", \"x.example\"]",
            "require (header.y ?? \"1\") == \"1\"",
            "require (header.y ?? \"2\") != \"1\"",
            "require client.ip in [\"127.0.0.0/8\"]",
            "require client.ip in [\"10.0.0.0/8\"] or customer",
            "require customer.id != null",
            "require customer; identify staff");
    /** Those that ask about what {@code {}} captured. */
    private static final List<String> CAPTURED = List.of(
            "require path.{} in [\"7\", \"ab12\", \"1\"]",
            "require customer or path.{} != \"7\"",
            "require customer or path.{} == \"1\"",
            "require customer or path.{} in [\"1\", \"2\"]");

    private static final List<String> LIMITS = List.of(
            "",
            "",
            "",
            "limit 500/min { key client.ip }; ",
            "limit 600/min { key client.ip }; ",
            "limit 600/min { key client.ip; burst 700 }; ");
    private static final List<String> CORS = List.of(
            "",
            "",
            "",
            "cors { origins [\"https://page.example\"]; methods [GET]; headers [\"X\"] }; ",
            "cors { origins [\"https://page.example\"]; methods [GET, PUT] }; ",
            "cors { origins [\"*\"]; methods [GET] }; ");
    private static final List<String> RESPONSES = List.of(
            "",
            "",
            "",
            "response { set header.out = \"1\" }; ",
            "response { set header.out = \"2\"; remove header.out }; ",
            "response { set header.out = \"2\" }; ");
    private static final List<String> REQUESTS = List.of(
            "",
            "",
            "",
            "request { set header.x-sent = \"1\" }; ",
            "request { set header.x-sent = header.y ?? \"none\" }; ",
            "request { remove header.x; remove header.y }; ",
            "request { remove header.y }; ");
    private static final List<String> CACHES = List.of("", "cache 5m; ", "cache 5m { vary [header.x] }; ");
    private static final List<String> ANSWERS =
            List.of("-> up", "-> down", "-> up /in", "-> down /in/{}", "-> up /**", "-> up /7/**", "-> up /a/{}");
    private static final List<String> TOKENS = List.of(
            "algorithms [HS256]",
            "algorithms [HS256]",
            "algorithms [HS256, HS512]",
            "algorithms [HS256]; issuer \"https://id.test\"",
            "algorithms [HS256]; leeway 60s");

    /** Stands before the settings that routes without an upstream have no use for. */
    private static final String FOR_UPSTREAMS = "#";

    final String before;
    final String after;

    RandomPair(long seed) {
        Random random = new Random(seed);
        boolean hosted = random.nextInt(3) == 0;
        boolean redirects = random.nextBoolean();
        List<Row> rows = new ArrayList<>();
        for (int i = 2 + random.nextInt(7); i > 0; i--) {
            rows.add(new Row(random, "r" + rows.size(), hosted));
        }
        String token = pick(TOKENS, random);
        repair(rows, redirects, token);
        before = source(rows, redirects, token);
        List<Row> changed = new ArrayList<>(rows);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            change(changed, random, hosted);
        }
        boolean redirectsAfter = redirects ^ random.nextInt(12) == 0;
        String tokenAfter = pick(TOKENS, random);
        repair(changed, redirectsAfter, tokenAfter);
        after = source(changed, redirectsAfter, tokenAfter);
    }

    /** A route, part by part. */
    private record Row(
            String name,
            String methods,
            String path,
            String when,
            String access,
            String host,
            String settings,
            String answer) {
        Row(Random random, String name, boolean hosted) {
            this(
                    name,
                    pick(METHODS, random),
                    RandomPair.path(random),
                    random.nextInt(3) == 0 ? " when " + pick(CONDITIONS, random) : "",
                    random.nextInt(5) == 0 ? pick(CAPTURED, random) : pick(ACCESS, random),
                    hosted && random.nextInt(3) > 0 ? " host \"" + pick(HOSTS, random) + "\";" : "",
                    pick(LIMITS, random)
                            + pick(CORS, random)
                            + pick(RESPONSES, random)
                            + FOR_UPSTREAMS
                            + pick(REQUESTS, random)
                            + pick(CACHES, random),
                    answer(name, random));
        }

        private static String answer(String name, Random random) {
            return random.nextInt(2) > 0 ? "respond 200 { route: \"" + name + "\" }" : pick(ANSWERS, random);
        }

        String line() {
            List<String> captures = new ArrayList<>();
            for (String segment : path.split("/", -1)) {
                if (segment.startsWith("{")) {
                    captures.add(segment.replaceAll(":.*", "}"));
                }
            }
            String first = captures.isEmpty() ? "" : captures.get(0);
            String target = answer.replace("{}", first.isEmpty() ? "all" : first);
            if (!path.endsWith("/**")) {
                target = target.replace("/**", "").strip();
            }
            boolean proxied = answer.startsWith("->");
            String own = proxied
                    ? settings.replace(FOR_UPSTREAMS, "")
                    : settings.substring(0, settings.indexOf(FOR_UPSTREAMS));
            String who = !access.contains("path.{}")
                    ? access
                    : first.isEmpty() || first.equals("{u}")
                            ? "public"
                            : access.replace("{}", first.substring(1, first.length() - 1));
            return "route " + name + " " + methods + " " + path + when + (proxied ? " " + target : "") + " { " + who
                    + ";" + host + " " + own + (proxied ? "" : answer) + " }";
        }
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder();
        TreeSet<String> used = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String segment = pick(SEGMENTS, random);
            if (!segment.startsWith("{") || used.add(segment)) {
                path.append('/').append(segment);
            }
        }
        return path.append(random.nextInt(4) == 0 ? "/**" : path.isEmpty() || random.nextInt(8) == 0 ? "/" : "")
                .toString();
    }

    private static void change(List<Row> rows, Random random, boolean hosted) {
        Row other = new Row(random, "n" + random.nextInt(1000), hosted);
        if (rows.isEmpty()) {
            rows.add(other);
            return;
        }
        int at = random.nextInt(rows.size());
        Row row = rows.get(at);
        switch (random.nextInt(9)) {
            case 0 -> rows.remove(at);
            case 1 -> rows.add(other);
            case 2, 3 ->
                rows.set(
                        at,
                        new Row(
                                row.name,
                                row.methods,
                                row.path,
                                row.when,
                                other.access,
                                row.host,
                                row.settings,
                                row.answer));
            case 4 ->
                rows.set(
                        at,
                        new Row(
                                row.name,
                                row.methods,
                                row.path,
                                row.when,
                                row.access,
                                row.host,
                                other.settings,
                                row.answer));
            case 5 ->
                rows.set(
                        at,
                        new Row(
                                row.name,
                                row.methods,
                                row.path,
                                row.when,
                                row.access,
                                row.host,
                                row.settings,
                                other.answer));
            case 6 ->
                rows.set(
                        at,
                        new Row(
                                other.name,
                                row.methods,
                                row.path,
                                row.when,
                                row.access,
                                row.host,
                                row.settings,
                                row.answer));
            case 7 ->
                rows.set(
                        at,
                        new Row(
                                row.name,
                                other.methods,
                                row.path,
                                other.when,
                                row.access,
                                row.host,
                                row.settings,
                                row.answer));
            default ->
                rows.set(
                        at,
                        new Row(
                                row.name,
                                row.methods,
                                other.path,
                                row.when,
                                row.access,
                                other.host,
                                row.settings,
                                row.answer));
        }
    }

    /** Takes routes out until none is refused. */
    private static void repair(List<Row> rows, boolean redirects, String token) {
        while (!rows.isEmpty()) {
            SourceFile file = new SourceFile("g.gw", source(rows, redirects, token));
            List<Diagnostic> errors =
                    GatewayCompiler.check(new CompileRequest(List.of(file), List.of(), "io.example", Compiling.TODAY))
                            .stream()
                            .filter(Diagnostic::isError)
                            .toList();
            if (errors.isEmpty()) {
                return;
            }
            String line = file.lineText(errors.get(0).primary().span().line());
            if (!rows.removeIf(row -> row.line().equals(line))) {
                throw new AssertionError(errors + "\n" + file.text());
            }
        }
    }

    private static String source(List<Row> rows, boolean redirects, String token) {
        StringBuilder text = new StringBuilder("""
                gateway g { listen 8080; trusted-proxies ["127.0.0.0/8"]REDIRECT }
                type version = "1" | "2"
                type sku = regex "[a-z]{2}[0-9]+"
                secret signing = env("SIGNING")
                secret key-file = env("KEYS")
                auth staff jwt { TOKEN; key secret.signing; roles claims.realm.roles; scopes claims.scope }
                auth customer api-key { from header.x-key; keys secret.key-file }
                upstream up { target "http://127.0.0.1:1" }
                upstream down { target "http://127.0.0.1:2" }
                """.replace("REDIRECT", redirects ? "; trailing-slash redirect" : "")
                .replace("TOKEN", token));
        rows.forEach(row -> text.append(row.line()).append('\n'));
        return text.toString();
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
