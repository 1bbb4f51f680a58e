package io.gatewright.samples.demo;

import java.util.Map;

/** What the demo prints once everything is up. */
final class Greeting {
    private Greeting() {}

    static String text(String gateway, Map<String, String> services, DemoKeys keys) {
        StringBuilder text = new StringBuilder("\nThe shop is open.\n\n  gateway   " + gateway + "\n");
        services.forEach((name, address) -> text.append("  ")
                .append(name)
                .append(" ".repeat(Math.max(1, 10 - name.length())))
                .append(address)
                .append('\n'));
        text.append("\nTry, in another terminal:\n\n");
        line(text, "the gateway answers by itself", "curl -i " + gateway + "/health");
        line(
                text,
                "open to all; twice: MISS, then HIT; and what it costs us stays inside",
                "curl -i " + gateway + "/products/tea");
        line(text, "closed without a token: 401", "curl -i " + gateway + "/orders/42");
        line(
                text,
                "open with one",
                "curl -i -H 'Authorization: Bearer " + keys.customerToken() + "' " + gateway + "/orders/42");
        line(
                text,
                "a partner has an allowance of its own; see RateLimit",
                "curl -i -H 'x-api-key: " + keys.partnerKey() + "' " + gateway + "/public/a");
        return text.append("Ctrl-C stops it all.\n").toString();
    }

    private static void line(StringBuilder text, String what, String command) {
        text.append("  # ").append(what).append("\n  ").append(command).append("\n\n");
    }
}
