package io.gatewright.compiler.explain.codes;

import io.gatewright.dsl.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The declarations that examples take for granted: each where its name is used and not declared. */
final class Scenery {
    private static final List<Prop> PROPS = List.of(
            new Prop("(?m)^ *gateway\\b", false, "gateway example { listen 8080 }"),
            upstream("orders"),
            upstream("users"),
            upstream("site"),
            auth("customer", """
                    secret token-key = env("TOKEN_KEY")
                    auth customer jwt { algorithms [HS256]; key secret.token-key }"""),
            auth("partner", """
                    secret partner-keys = file("partner-keys.txt")
                    auth partner api-key { from header.x-api-key; keys secret.partner-keys }"""));

    private Scenery() {}

    /** @param used whether it is needed where {@code pattern} is found, rather than where it is not */
    private record Prop(String pattern, boolean used, String text) {
        boolean isNeeded(String source) {
            return Pattern.compile(pattern).matcher(source).find() == used;
        }
    }

    private static Prop upstream(String name) {
        String declared = "upstream " + name + "\\b";
        return new Prop(
                "(?s)^(?!.*" + declared + ").*(->|\\bstub|\\bcalls\\(|\\b[A-Z]{3,}) *" + name + "\\b",
                true,
                "upstream %s { target \"http://%s:8080\" }".formatted(name, name));
    }

    private static Prop auth(String name, String text) {
        return new Prop("(?s)^(?!.*\\bauth " + name + "\\b).*[\\[ (]" + name + "\\b", true, text);
    }

    /** {@code sources}, and a file of what {@code all} takes for granted. */
    static List<SourceFile> around(List<SourceFile> sources, List<SourceFile> all) {
        String text = all.stream().map(SourceFile::text).collect(Collectors.joining("\n"));
        String needed = PROPS.stream()
                .filter(prop -> prop.isNeeded(text))
                .map(prop -> prop.text() + "\n")
                .collect(Collectors.joining());
        List<SourceFile> whole = new ArrayList<>(sources);
        if (!needed.isEmpty()) {
            whole.add(new SourceFile("taken-for-granted.gw", needed));
        }
        return whole;
    }
}
