package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.PathModel;
import io.gatewright.compiler.policy.answer.Location;
import io.gatewright.compiler.vocabulary.NearMiss;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a {@code redirect}: texts, captures of the route's path, and what its {@code /**} took. */
final class Locations {
    private static final Pattern START = Pattern.compile("/(?!/)|https?://[A-Za-z0-9.-]+(:\\d{1,5})?(?=[/?#]|$)");
    private static final Pattern CAPTURE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern TEXT = Pattern.compile("([A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*");
    private static final String REST = "/**";

    private final String route;
    private final PathModel path;
    private final Findings findings;

    Locations(String route, PathModel path, Findings findings) {
        this.route = route;
        this.path = path;
        this.findings = findings;
    }

    /** Null where it was reported. */
    @Nullable
    Location read(String text, Span span) {
        int before = findings.errors();
        if (!START.matcher(text).lookingAt()) {
            wrong(
                    span,
                    text.contains("{") && !text.startsWith("/")
                            ? "its host is not written out"
                            : "neither a path nor a URL");
            return null;
        }
        boolean rest = text.endsWith(REST);
        String body = rest ? text.substring(0, text.length() - REST.length()) : text;
        List<Location.Part> parts = new ArrayList<>();
        int at = 0;
        Matcher captures = CAPTURE.matcher(body);
        while (captures.find()) {
            literal(body.substring(at, captures.start()), span, parts);
            captured(captures.group(1), span, parts);
            at = captures.end();
        }
        literal(body.substring(at), span, parts);
        if (rest) {
            rest(span, parts);
        }
        if (findings.errors() == before && parts.isEmpty()) {
            parts.add(new Location.Literal("/"));
        }
        return findings.errors() > before || here(text, span) ? null : new Location(parts, span);
    }

    private void literal(String text, Span span, List<Location.Part> parts) {
        if (!TEXT.matcher(text).matches()) {
            wrong(span, "holds what no URL can");
        } else if (!text.isEmpty()) {
            parts.add(new Location.Literal(text));
        }
    }

    private void captured(String name, Span span, List<Location.Part> parts) {
        List<String> known = new ArrayList<>();
        for (int i = 0; i < path.segments().size(); i++) {
            if (path.segments().get(i) instanceof PathModel.Capture capture) {
                known.add(capture.name());
                if (capture.name().equals(name)) {
                    parts.add(new Location.Captured(name, i));
                    return;
                }
            }
        }
        findings.add(Diagnostic.error(
                        "GW2033",
                        "route `" + route + "` captures no `" + name + "`",
                        span,
                        NearMiss.of(name, known)
                                .map(near -> "did you mean `" + span.text().replace("{" + name + "}", "{" + near + "}")
                                        + "`?")
                                .orElse("not in its path"))
                .and(path.span(), "the path"));
    }

    private void rest(Span span, List<Location.Part> parts) {
        if (path.rest()) {
            parts.add(new Location.Rest(path.segments().size()));
            return;
        }
        findings.add(Diagnostic.error("GW2045", "`/**` stands for nothing in this target", span, "the rest of what?")
                .and(path.span(), "takes no `/**`")
                .help("take `/**` away here, or end the path of the route in it"));
    }

    /** Whether the caller would be sent to where it comes from. */
    private boolean here(String text, Span span) {
        if (!text.equals(path.toString())) {
            return false;
        }
        findings.add(Diagnostic.error("GW5306", "this redirect leads back to itself", span, "never arrives")
                .and(path.span(), "asked for again"));
        return true;
    }

    private void wrong(Span span, String label) {
        findings.add(Diagnostic.error("GW2090", "a caller cannot be sent to this place", span, label)
                .help("`redirect \"/new/{id}\"`, or `redirect \"https://host/…\"`"));
    }
}
