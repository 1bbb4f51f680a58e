package io.gatewright.compiler.explain.request;

import io.gatewright.compiler.explain.text.Shortened;
import io.gatewright.dsl.diagnostic.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code GET /orders/42}, {@code X-Api-Version: 2; Accept: *}{@code /*} and a scheme. */
public final class RequestReader {
    private static final String TOKEN = "!#$%&'*+-.^_`|~";

    private RequestReader() {}

    /**
     * @param line method and target, perhaps followed by the version of HTTP
     * @param headers fields, one after the other, separated by line breaks or by {@code ;} before the name of another
     * @param scheme {@code http} or {@code https}; by default that of an absolute target, or {@code http}
     */
    public static Asked read(String line, String headers, Optional<String> scheme) {
        String[] words = line.strip().replaceFirst(" +HTTP/[0-9.]+$", "").split(" +", 2);
        if (words.length < 2 || words[1].isBlank()) {
            String example = words[0].startsWith("/") || words[0].contains("://") ? shown(words[0]) : "/orders/42";
            return new Asked.Unclear("a request is a method and a target, for example `GET " + example + "`");
        }
        if (!isToken(words[0])) {
            return new Asked.Unclear("`" + shown(words[0]) + "` is not a method; an example: `GET /orders/42`");
        }
        String asked =
                scheme.orElseGet(() -> words[1].toLowerCase(Locale.ROOT).startsWith("https://") ? "https" : "http");
        if (!asked.equals("http") && !asked.equals("https")) {
            return new Asked.Unclear("the scheme is `http` or `https`, not `" + shown(asked) + "`");
        }
        List<AskedRequest.Field> fields = new ArrayList<>();
        for (String text : split(headers)) {
            int colon = text.indexOf(':');
            if (colon < 0 || !isToken(text.substring(0, colon))) {
                return new Asked.Unclear("`" + shown(text) + "` is not a header; an example: `X-Api-Version: 2`");
            }
            fields.add(new AskedRequest.Field(
                    text.substring(0, colon).toLowerCase(Locale.ROOT),
                    text.substring(colon + 1).strip()));
        }
        return new Asked.Understood(new AskedRequest(words[0], words[1], fields, asked));
    }

    private static String shown(String text) {
        return Visible.of(Shortened.part(text));
    }

    private static List<String> split(String headers) {
        List<String> fields = new ArrayList<>();
        for (String line : headers.lines().toList()) {
            int from = 0;
            for (int i = 0; i < line.length(); i++) {
                if (line.charAt(i) == ';' && startsField(line.substring(i + 1))) {
                    fields.add(line.substring(from, i).strip());
                    from = i + 1;
                }
            }
            fields.add(line.substring(from).strip());
        }
        fields.removeIf(String::isEmpty);
        return fields;
    }

    /** Whether a name and a colon come next: {@code ;} also stands inside cookies and media types. */
    private static boolean startsField(String text) {
        int colon = text.indexOf(':');
        return text.isBlank() || (colon > 0 && isToken(text.substring(0, colon).stripLeading()));
    }

    private static boolean isToken(String text) {
        return !text.isEmpty()
                && text.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || TOKEN.indexOf(c) >= 0);
    }
}
