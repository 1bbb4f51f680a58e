package io.gatewright.compiler.resolve;

import io.gatewright.compiler.vocabulary.NearMiss;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Name;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Request methods: case-sensitive tokens. */
final class Methods {
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> REFUSED = Set.of("CONNECT", "TRACE");

    private Methods() {}

    /** Of a route: {@code ANY} alone, or methods without repetition. Empty where none was good. */
    static SortedSet<String> ofRoute(List<Name> names, Findings findings) {
        SortedSet<String> methods = new TreeSet<>();
        for (Name name : names) {
            if (name.text().equals("ANY") ? names.size() > 1 : methods.contains(name.text())) {
                findings.error(
                        "GW2022",
                        "`" + name.text() + "` says what others say already",
                        name.span(),
                        name.text().equals("ANY") ? "`ANY` stands alone" : "named twice");
            } else if (name.text().equals("ANY") || check(name, findings)) {
                methods.add(name.text());
            }
        }
        return methods;
    }

    /** Whether it may be sent and routed; else GW2022. */
    static boolean check(Name name, Findings findings) {
        String text = name.text();
        if (KNOWN.contains(text)) {
            return true;
        }
        if (REFUSED.contains(text)) {
            findings.error("GW2022", "`" + text + "` is never routed", name.span(), "answered with 501");
            return false;
        }
        String near = NearMiss.of(text, KNOWN, 1).orElse(null);
        if (near != null) {
            Diagnostic error = Diagnostic.error(
                    "GW2022", "`" + text + "` is not a method", name.span(), "did you mean `" + near + "`?");
            findings.add(near.equalsIgnoreCase(text) ? error.help("methods are case-sensitive") : error);
            return false;
        }
        if (!text.matches("[A-Z][A-Z0-9-]{0,31}")) {
            findings.error("GW2022", "`" + text + "` is not a method", name.span(), "capital letters, digits and `-`");
            return false;
        }
        return true;
    }
}
