package io.gatewright.compiler.plan.route;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tables as large gateways have them: several hosts, services under each, resources with their usual five operations,
 * resources of resources, actions, and a few captures of tenants, conditions on versions and rests. Accepted at any size.
 */
public final class OpenApiTables {
    private static final String[] HOSTS = {
        "", "//api.test", "//admin.test", "//*.partner.test", "//eu.api.test,us.api.test"
    };
    private static final String[] NOUNS = {
        "orders", "items", "invoices", "users", "teams", "carts", "payments", "refunds", "shipments", "labels",
        "products", "prices", "stocks", "reviews", "tickets", "notes", "files", "events", "hooks", "tokens"
    };
    private static final String[] IDS = {"{:uuid}", "{:int}", "{:slug}", "{}"};
    private static final String[] ACTIONS = {"cancel", "approve", "archive", "restore", "export"};

    private final int size;
    private final Set<String> texts = new LinkedHashSet<>();

    private OpenApiTables(int size) {
        this.size = size;
    }

    /** Exactly so many rows, the same each time. */
    public static List<Row> of(int size) {
        OpenApiTables tables = new OpenApiTables(size);
        for (int service = 0; tables.texts.size() < size; service++) {
            tables.service(HOSTS[service % HOSTS.length], service / HOSTS.length);
        }
        return Row.table(new ArrayList<>(tables.texts).subList(0, size));
    }

    private void add(String text) {
        if (texts.size() < size) {
            texts.add(text);
        }
    }

    /** About seventy routes. */
    private void service(String host, int number) {
        String base = host + "/" + NOUNS[number % NOUNS.length] + "-" + number / NOUNS.length + "/v" + (1 + number % 3);
        add("GET " + base + "/health");
        if (number % 7 == 0) {
            add("ANY " + base + "/**");
        }
        for (int i = 0; i < 5; i++) {
            String id = IDS[(number + i) % IDS.length];
            String resource = base + "/" + NOUNS[(number * 3 + i) % NOUNS.length];
            collection(resource, id);
            add("GET " + resource + "/search");
            if (i == 0) {
                add("GET " + resource + " when header.x-api-version=2");
                add("GET " + resource + "/" + id + " when header.x-api-version=2|3");
                add("POST " + resource + " when query.dry-run=true & header.x-api-version=2");
            }
            for (String action : List.of(ACTIONS[i], ACTIONS[(i + 2) % ACTIONS.length])) {
                add("POST " + resource + "/" + id + "/" + action);
            }
            collection(resource + "/" + id + "/" + NOUNS[(number + i + 7) % NOUNS.length], IDS[i % 2]);
        }
    }

    private void collection(String path, String id) {
        add("GET " + path);
        add("POST " + path);
        add("GET " + path + "/" + id);
        add("PUT|PATCH " + path + "/" + id);
        add("DELETE " + path + "/" + id);
    }
}
