package io.gatewright.compiler.coverage;

import io.gatewright.dsl.diagnostic.Visible;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Text that others wrote, as it may stand in a page. */
final class Html {
    private Html() {}

    /** Nothing of it is markup, and nothing in it hides; tabs stay. */
    static String escaped(String text) {
        return Arrays.stream(text.split("\t", -1))
                .map(Visible::of)
                .collect(Collectors.joining("\t"))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
