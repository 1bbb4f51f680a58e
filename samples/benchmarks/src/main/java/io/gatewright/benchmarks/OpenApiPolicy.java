package io.gatewright.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A policy as a company would have it that publishes many APIs: hosts, on each of them resources with the usual operations,
 * sub-resources, typed identifiers, versions by header, and files. The same size gives the same text.
 */
final class OpenApiPolicy {
    private static final int HOSTS = 8;
    /** Their names are {@code up-0} and so on. */
    static final int UPSTREAMS = 20;

    /** Routes of one resource. */
    private static final int RESOURCE = 13;

    private static final List<String> NOUNS = List.of(
            "customers",
            "orders",
            "invoices",
            "shipments",
            "products",
            "carts",
            "coupons",
            "reviews",
            "payments",
            "refunds");
    private static final List<String> PARTS =
            List.of("items", "events", "notes", "addresses", "documents", "contacts", "labels");

    private OpenApiPolicy() {}

    /** The host of a resource. */
    static String host(int resource) {
        return resource % HOSTS == 0 ? "*.partner.example" : "api-" + resource % HOSTS + ".example.com";
    }

    /** The path of a resource. */
    static String path(int resource) {
        return "/v" + (1 + resource / HOSTS % 3) + "/" + noun(resource);
    }

    /** An identifier of the type that the resource has. */
    static String id(int resource) {
        return switch (resource % 3) {
            case 0 -> "0a1b2c3d-0000-4000-8000-000000000000";
            case 1 -> "4711";
            default -> "AB-1234";
        };
    }

    private static String noun(int resource) {
        return NOUNS.get(resource % NOUNS.size()) + "-" + resource;
    }

    /** How many resources a policy of so many routes has. */
    static int resources(int routes) {
        return Math.max(1, routes / RESOURCE);
    }

    /** The text, of about {@code routes} routes. */
    static String of(int routes) {
        StringBuilder text = new StringBuilder("""
                gateway platform { listen 8080; access-log off }
                type sku = regex "[A-Z]{2,4}-[0-9]{4,8}"
                type version = "1" | "2"
                """);
        for (int i = 0; i < UPSTREAMS; i++) {
            text.append("upstream up-" + i + " { target \"http://127.0.0.1:" + (9_000 + i) + "\" }\n");
        }
        for (int i = 0; i < resources(routes); i++) {
            resource(i, text);
        }
        return text.toString();
    }

    private static void resource(int i, StringBuilder text) {
        String part = PARTS.get(i % PARTS.size());
        String capture = i % 3 == 0 ? "{id:uuid}" : i % 3 == 1 ? "{id:int}" : "{id:sku}";
        List<String> lines = new ArrayList<>();
        lines.add(route(i, "list", "GET", "/", ""));
        lines.add(route(i, "create", "POST", "/", ""));
        lines.add(route(i, "search", "GET", "/search", ""));
        lines.add(route(i, "read", "GET", "/" + capture, ""));
        lines.add(route(i, "replace", "PUT", "/" + capture, ""));
        lines.add(route(i, "delete", "DELETE", "/" + capture, ""));
        lines.add(route(i, "parts", "GET", "/" + capture + "/" + part, ""));
        lines.add(route(i, "add-part", "POST", "/" + capture + "/" + part, ""));
        lines.add(route(i, "part", "GET", "/" + capture + "/" + part + "/{part:int}", ""));
        lines.add(route(i, "drop-part", "DELETE", "/" + capture + "/" + part + "/{part:int}", ""));
        lines.add(route(i, "files", "GET", "/" + capture + "/files/**", ""));
        lines.add(route(i, "report", "GET", "/reports/{year:int}", ""));
        lines.add(route(i, "report-by-version", "GET", "/reports/{year:int}", "when header.x-api-version in version "));
        text.append("group ")
                .append(path(i))
                .append(" {\n  host \"")
                .append(host(i))
                .append("\"\n  public\n");
        lines.forEach(text::append);
        text.append("}\n");
    }

    private static String route(int i, String name, String method, String path, String when) {
        return String.format(
                Locale.ROOT,
                "  route %s-%d-%s %s %s %s-> up-%d%n",
                NOUNS.get(i % NOUNS.size()),
                i,
                name,
                method,
                path,
                when,
                i % UPSTREAMS);
    }
}
