package io.gatewright.compiler.resolve;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Environment;
import io.gatewright.dsl.source.Span;
import java.net.URI;
import java.net.URISyntaxException;

/** Targets: {@code http://host} or {@code http://host:port} and nothing more. */
final class Urls {
    private Urls() {}

    static boolean check(String text, Span span, Findings findings) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            if (text.startsWith("$")) {
                findings.add(Diagnostic.error(
                                "GW2026", "this is not a target that requests can be sent to", span, "not a URL")
                        .help(Environment.help(span)));
                return false;
            }
            return wrong(span, "not a URL", findings);
        }
        String scheme = uri.getScheme();
        if (scheme == null || uri.getRawAuthority() == null) {
            boolean address = text.matches("[A-Za-z0-9.-]+(:[0-9]+)?");
            return wrong(span, address ? "did you mean `http://" + text + "`?" : "no `http://` and host", findings);
        }
        if (scheme.equalsIgnoreCase("https")) {
            findings.notBuilt("`https` towards an upstream", span);
        } else if (!scheme.equalsIgnoreCase("http")) {
            return wrong(span, "only `http` and `https` are spoken towards upstreams", findings);
        }
        if (uri.getRawUserInfo() != null) {
            findings.hide(span);
            return wrong(span, "credentials do not belong in a URL (value hidden)", findings);
        }
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65535) {
            return wrong(span, "no usable host and port", findings);
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return wrong(span, "a target has no query and no fragment", findings);
        }
        if (!uri.getRawPath().isEmpty() && !uri.getRawPath().equals("/")) {
            findings.notBuilt("a path in a target", span);
        }
        return true;
    }

    private static boolean wrong(Span span, String label, Findings findings) {
        findings.error("GW2026", "this is not a target that requests can be sent to", span, label);
        return false;
    }
}
