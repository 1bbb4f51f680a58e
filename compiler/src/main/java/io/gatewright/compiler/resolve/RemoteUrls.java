package io.gatewright.compiler.resolve;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Services that the gateway itself asks: {@code https://id.example.com/keys}. */
final class RemoteUrls {
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private RemoteUrls() {}

    static boolean check(String text, Span span, Findings findings) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return wrong(span, "not a URL", findings);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return wrong(span, "neither `https://` nor `http://`", findings);
        }
        if (uri.getRawUserInfo() != null) {
            findings.hide(span);
            return wrong(span, "credentials do not belong in a URL (value hidden)", findings);
        }
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65535) {
            return wrong(span, "no usable host and port", findings);
        }
        return uri.getRawFragment() == null || wrong(span, "a service is asked for no fragment", findings);
    }

    /** Who calls, and with what right, is asked in the clear of another machine. */
    static void warnOfClearText(String text, Span span, Findings findings) {
        URI uri = URI.create(text);
        if ("http".equalsIgnoreCase(uri.getScheme())
                && !OWN_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT))) {
            findings.add(Diagnostic.warning(
                            "GW4022",
                            "who may call is asked for in the clear",
                            span,
                            "whoever is in between can say who may")
                    .help("`\"https" + text.substring("http".length()) + "\"`"));
        }
    }

    private static boolean wrong(Span span, String label, Findings findings) {
        findings.error("GW2026", "this is not a URL that can be asked", span, label);
        return false;
    }
}
