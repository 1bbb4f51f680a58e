package io.gatewright.runtime.transform;

import io.gatewright.runtime.http.BadUpstreamBody;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a {@code Content-Type} announces JSON: {@code application/json}, {@code text/json} or any type whose subtype
 * ends in {@code +json}, as the MIME Sniffing standard defines it. Where the field is sent twice or holds a list,
 * one that is JSON is enough: a client may pick that one.
 */
enum JsonMediaType {
    JSON,
    OTHER,
    ABSENT;

    /** Encodings in which ASCII is ASCII, so that no name can hide; what isn't UTF-8 is refused by the scanner. */
    private static final List<String> ASCII_BASED = List.of("utf-8", "utf8", "us-ascii", "iso-8859-1", "windows-1252");

    /**
     * @param lines null when there is no such field
     * @throws BadUpstreamBody when it is JSON in a charset in which it can't be read
     */
    static JsonMediaType of(@Nullable List<String> lines) throws BadUpstreamBody {
        if (lines == null || lines.isEmpty()) {
            return ABSENT;
        }
        boolean blank = true;
        for (String line : lines) {
            for (String type : line.split(",", -1)) {
                blank &= type.isBlank();
                if (isJson(type)) {
                    return JSON;
                }
            }
        }
        return blank ? ABSENT : OTHER;
    }

    private static boolean isJson(String type) throws BadUpstreamBody {
        String[] parts = type.toLowerCase(Locale.ROOT).split(";", -1);
        String essence = parts[0].strip();
        if (!essence.equals("application/json") && !essence.equals("text/json") && !essence.endsWith("+json")) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("charset=")) {
                String charset = parameter.substring(8).replace("\"", "").strip();
                if (!ASCII_BASED.contains(charset)) {
                    throw new BadUpstreamBody("JSON in a charset other than UTF-8");
                }
            }
        }
        return true;
    }
}
