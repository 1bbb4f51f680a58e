package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code "timeout": "2s"} where settings stand. */
final class JsonKeys {
    private static final Pattern KEY =
            Pattern.compile("\"([A-Za-z_][A-Za-z0-9_]*+(?:-[A-Za-z0-9_]++)*+)\"[ \\t]*+(:?)[ \\t]*+");

    private JsonKeys() {}

    static Diagnostic problem(Span key) {
        Diagnostic problem = Diagnostic.error(
                Codes.UNKNOWN_START, "`" + Quoted.cut(key.text()) + "` does not start a setting", key, "");
        String text = key.file().text();
        Matcher written = KEY.matcher(text).region(key.start(), text.length());
        return written.lookingAt()
                ? problem.help("a setting has no quotes" + (written.group(2).isEmpty() ? "" : " and no `:`") + ": `"
                                + Quoted.cut(written.group(1)) + " …`")
                        .fix(new Fix(
                                "write `" + Quoted.cut(written.group(1)) + "`",
                                List.of(new Fix.Edit(
                                        key.file().span(key.start(), written.end()), written.group(1) + " "))))
                : problem.help("every line of a block starts with the name of a setting, as in `timeout 2s`");
    }
}
