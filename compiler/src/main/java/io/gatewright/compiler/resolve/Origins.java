package io.gatewright.compiler.resolve;

import io.gatewright.compiler.policy.cors.CorsModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Origins as browsers send them (RFC 6454, 6.2): scheme, host, and the port where it is not the scheme's own. */
final class Origins {
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(\\[[0-9A-Fa-f:.]+]|[^/?#@:\\[\\]]*)(?::([0-9]{1,5}))?(.*)");
    private static final Pattern HOST = Pattern.compile("\\[.*]|[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    private static final Map<String, String> OWN_PORTS = Map.of("http", "80", "https", "443");

    private Origins() {}

    /** The origin as it is compared with what a browser sends, or null and GW2046. */
    static @Nullable String parse(String text, Span span, Findings findings) {
        if (text.equals(CorsModel.ANY_ORIGIN)) {
            return text;
        }
        if (text.isEmpty()) {
            findings.error("GW2046", "an empty text is not an origin", span, "whose pages?");
            return null;
        }
        if (text.equals("null")) {
            return wrong(text, span, "every sandboxed page says so", findings);
        }
        if (text.indexOf('*') >= 0) {
            return wrong(text, span, "`*` stands alone, for every origin", findings);
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            boolean host = HOST.matcher(text.replaceFirst(":[0-9]+$", "")).matches();
            return wrong(text, span, host ? "did you mean `https://" + text + "`?" : "no scheme and host", findings);
        }
        if (form.group(4).startsWith("@") || form.group(4).matches("[^/?#]*@.*")) {
            return wrong(text, span, "an origin names no user", findings);
        }
        String scheme = form.group(1).toLowerCase(Locale.ROOT);
        String host = form.group(2).toLowerCase(Locale.ROOT);
        String port = form.group(3) == null ? null : form.group(3).replaceFirst("^0+(?=.)", "");
        if (!HOST.matcher(host).matches()) {
            return wrong(text, span, "no host that a browser could name", findings);
        }
        if (port != null && (Integer.parseInt(port) == 0 || Integer.parseInt(port) > 65535)) {
            return wrong(text, span, "ports are 1 to 65535", findings);
        }
        boolean plain = port == null || port.equals(OWN_PORTS.get(scheme));
        String origin = scheme + "://" + host + (plain ? "" : ":" + port);
        if (!form.group(4).isEmpty()) {
            findings.add(Diagnostic.error(
                            "GW2046", "`" + text + "` is not an origin", span, "an origin has no path and no query")
                    .help("`\"" + origin + "\"`"));
            return null;
        }
        return origin;
    }

    private static @Nullable String wrong(String text, Span span, String label, Findings findings) {
        findings.add(Diagnostic.error("GW2046", "`" + text + "` is not an origin", span, label));
        return null;
    }
}
