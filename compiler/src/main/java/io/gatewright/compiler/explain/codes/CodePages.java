package io.gatewright.compiler.explain.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the pages. Thread-safe. */
public final class CodePages {
    private static final Pattern CODE = Pattern.compile("GW\\d{4}");
    private static final Pattern LISTED = Pattern.compile("\\[(GW\\d{4})]");

    private CodePages() {}

    /** The page of a code, however its letters are written; {@code 3101} is {@code GW3101}. */
    public static Optional<CodePage> find(String code) {
        String full = full(code);
        return CODE.matcher(full).matches()
                ? resource(full + ".md").map(text -> PageReader.read(full, text))
                : Optional.empty();
    }

    /** Every code that has a page, in order. */
    public static List<String> codes() {
        String index = resource("README.md").orElseThrow(() -> new IllegalStateException("the codes have no index"));
        return LISTED.matcher(index)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    /** All pages whose code starts so, in order; {@code 31} is {@code GW31}. */
    public static List<CodePage> startingWith(String start) {
        String full = full(start);
        return codes().stream()
                .filter(code -> code.startsWith(full))
                .flatMap(code -> find(code).stream())
                .toList();
    }

    private static String full(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        return upper.startsWith("GW") ? upper : "GW" + upper;
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = CodePages.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the page " + name, e);
        }
    }
}
