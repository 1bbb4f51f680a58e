package io.gatewright.dsl.parse;

import io.gatewright.dsl.source.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files in YAML or JSON, by the word that stands where a declaration would. */
final class OtherFiles {
    private static final Pattern KEY = Pattern.compile("[ \\t]*+:(?=[ \\t\\r\\n]|\\z)");

    private OtherFiles() {}

    static Optional<String> of(Span first) {
        String text = first.file().text();
        String language = first.text().equals("{")
                ? "JSON"
                : KEY.matcher(text).region(first.end(), text.length()).lookingAt() ? "YAML" : "";
        return language.isEmpty()
                ? Optional.empty()
                : Optional.of("this reads like " + language + "; written here is `gateway NAME { listen 8080 }`,"
                        + " `upstream NAME { target \"http://…\" }` and `route NAME GET PATH -> UPSTREAM { public }`");
    }
}
