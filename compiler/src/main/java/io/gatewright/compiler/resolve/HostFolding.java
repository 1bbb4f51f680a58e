package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.HostPattern;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Statement;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The innermost {@code host} holds. */
final class HostFolding {
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");
    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-f:]+(:[0-9.]+)?]");
    private static final int LONGEST = 253;

    private final Findings findings;
    private final Arguments arguments;

    HostFolding(Findings findings, Arguments arguments) {
        this.findings = findings;
        this.arguments = arguments;
    }

    /** Empty where no level names a host. */
    SortedSet<HostPattern> fold(Chain chain) {
        Statement.Setting setting =
                chain.innermost("host").map(Chain.Said::what).orElse(null);
        if (setting == null) {
            return new TreeSet<>();
        }
        Distinct hosts = new Distinct(findings);
        for (Expr.StringLiteral item : items(setting)) {
            String host = read(item.text().value(), item.span());
            if (host != null) {
                hosts.add(host, item.span());
            }
        }
        arguments.notEmpty(setting, "leave it out to answer for any host");
        return hosts.texts().stream().map(HostPattern::new).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Expr.StringLiteral> items(Statement.Setting setting) {
        Expr value = arguments.value(setting, ValueType.HOSTS);
        if (value instanceof Expr.StringLiteral literal) {
            return List.of(literal);
        }
        if (value instanceof Expr.ListText) {
            return arguments.texts(setting);
        }
        if (value instanceof Expr.Ref || value instanceof Expr.Member) {
            findings.add(Diagnostic.error("GW2010", "hosts are texts, found a name", value.span(), "not quoted")
                    .help("`\"" + value.span().text() + "\"`"));
        } else {
            arguments.mismatch(setting, value, ValueType.HOSTS);
        }
        return List.of();
    }

    private @Nullable String read(String text, Span span) {
        if (text.isEmpty()) {
            findings.error("GW2039", "an empty text is not a host", span, "leave `host` out to answer for any host");
            return null;
        }
        String host = text.toLowerCase(Locale.ROOT);
        int scheme = host.indexOf("://");
        if (scheme >= 0) {
            return wrong(text, span, "a host has no scheme", bare(host.substring(scheme + 3)));
        }
        if (host.equals("*")) {
            return wrong(text, span, "leave `host` out to answer for any host", "");
        }
        int port = host.startsWith("[") ? host.indexOf("]:") + 1 : host.indexOf(':');
        if (port > 0) {
            return wrong(text, span, "the port is that of `listen`", bare(host));
        }
        if (host.indexOf('/') >= 0) {
            return wrong(text, span, "a host has no path", bare(host));
        }
        if (host.endsWith(".") && host.length() > 1) {
            return wrong(text, span, "a last dot is taken away from requests", bare(host));
        }
        String name = host.startsWith("*.") ? host.substring(2) : host;
        if (name.indexOf('*') >= 0) {
            return wrong(text, span, "`*` only stands in front, for whole labels", "");
        }
        if (!text.chars().allMatch(c -> c < 0x80)) {
            return wrong(text, span, "browsers send it in ASCII", ascii(host));
        }
        if (host.length() > LONGEST) {
            return wrong(text, span, host.length() + " characters, at most " + LONGEST, "");
        }
        boolean address = ADDRESS.matcher(host).matches();
        return address || NAME.matcher(name).matches()
                ? host
                : wrong(text, span, "letters, digits and `-`, in labels of at most 63 joined by `.`", "");
    }

    /** Without port, path and last dot. */
    private static String bare(String host) {
        String name =
                host.replaceFirst("[/?#].*", "").replaceFirst(":[0-9]*$", "").replaceFirst("\\.+$", "");
        return NAME.matcher(name.startsWith("*.") ? name.substring(2) : name).matches() ? name : "";
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private @Nullable String wrong(String text, Span span, String label, String meant) {
        Diagnostic error = Diagnostic.error("GW2039", "`" + text + "` is not a host", span, label);
        findings.add(meant.isEmpty() ? error : error.help("`\"" + meant + "\"`"));
        return null;
    }
}
