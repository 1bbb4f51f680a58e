package io.gatewright.compiler.resolve;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Name;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of header fields. */
final class Headers {
    /** Framing, routing and hop-by-hop fields, which belong to the gateway itself. */
    private static final Set<String> OWN = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "trailers",
            "transfer-encoding",
            "upgrade");

    private Headers() {}

    /** The name in lower case, or null and GW2020. */
    static @Nullable String read(Name name, Findings findings) {
        if (name.text().indexOf('_') >= 0) {
            findings.add(Diagnostic.error(
                            "GW2020",
                            "a header named `" + name.text() + "` never passes",
                            name.span(),
                            "names with `_` are refused, since many servers read them as `-`")
                    .help("`" + name.text().replace('_', '-') + "`"));
            return null;
        }
        if (!name.text().matches("[A-Za-z0-9-]+")) {
            findings.error(
                    "GW2020", "`" + name.text() + "` is not the name of a header", name.span(), "letters, digits, `-`");
            return null;
        }
        return name.text().toLowerCase(Locale.ROOT);
    }

    /** Whether {@code name}, or anything that begins with it, is the gateway's own; then GW4005 is reported. */
    static boolean own(String name, boolean prefix, Span span, Findings findings) {
        for (String own : OWN.stream().sorted().toList()) {
            if (prefix ? own.startsWith(name) : own.equals(name)) {
                findings.error(
                        "GW4005",
                        "`" + own + "` belongs to the gateway itself",
                        span,
                        prefix
                                ? "would take `" + own + "` too, which frames or routes messages"
                                : "it frames or routes messages");
                return true;
            }
        }
        return false;
    }
}
