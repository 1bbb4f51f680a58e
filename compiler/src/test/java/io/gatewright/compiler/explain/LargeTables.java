package io.gatewright.compiler.explain;

/** A resource tree as companies have them: services, resources in resources, over several hosts. */
public final class LargeTables {
    private static final String[] SERVICES = {
        "accounts", "billing", "catalog", "deliveries", "events", "files", "ledgers", "messages", "orders", "payments"
    };
    private static final String[] RESOURCES = {
        "customers", "invoices", "addresses", "contracts", "subscriptions", "documents", "comments", "approvals"
    };

    private LargeTables() {}

    /** A gateway with exactly {@code routes} routes, each of its own path and method. */
    public static String source(int routes) {
        StringBuilder text = new StringBuilder("""
                gateway large { listen 8080; use everywhere }
                param orders-url: url = "http://127.0.0.1:9001"
                upstream backend { target orders-url }
                secret keys = file("keys.txt")
                auth partner api-key { from header.x-api-key; keys secret.keys }
                policy everywhere { limit 600/min { key client.ip } }
                """);
        int made = 0;
        for (int round = 0; made < routes; round++) {
            for (String service : SERVICES) {
                for (String outer : RESOURCES) {
                    String base =
                            "/v" + (1 + round % 3) + "/" + service + (round < 3 ? "" : "-" + round / 3) + "/" + outer;
                    String id = "/{" + outer.substring(0, outer.length() - 1) + "Id}";
                    made = add(text, routes, made, "GET " + base, "public\n  cache 5m");
                    made = add(text, routes, made, "POST " + base, "require partner");
                    made = add(text, routes, made, "GET " + base + id, "require partner");
                    made = add(
                            text,
                            routes,
                            made,
                            "DELETE|PATCH " + base + id,
                            "require partner and header.x-reason != null");
                    for (String inner : RESOURCES) {
                        made = add(text, routes, made, "GET " + base + id + "/" + inner, "require partner");
                        made = add(
                                text,
                                routes,
                                made,
                                "ANY " + base + id + "/" + inner + "/{itemId}/**",
                                "require partner");
                    }
                }
            }
        }
        return text.toString();
    }

    private static int add(StringBuilder text, int routes, int made, String pattern, String settings) {
        if (made < routes) {
            text.append("route r").append(made).append(' ').append(pattern).append(" -> backend {\n  ");
            text.append(settings).append("\n}\n");
        }
        return made + 1;
    }
}
