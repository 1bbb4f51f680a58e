package io.gatewright.runtime.http;

import java.nio.charset.StandardCharsets;

/** Writes a problem as {@code application/problem+json}. */
public final class ProblemWriter {
    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemWriter() {}

    /** The body, in UTF-8. */
    public static byte[] body(Problem problem, String requestId) {
        StringBuilder out = new StringBuilder(160);
        out.append("{\"type\":\"about:blank\",\"title\":\"");
        escape(problem.title(), out);
        out.append("\",\"status\":").append(problem.status()).append(",\"detail\":\"");
        escape(problem.detail(), out);
        out.append("\",\"requestId\":\"");
        escape(requestId, out);
        return out.append("\"}").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Appends {@code text} as it stands between the quotes of a JSON string. */
    public static void escape(String text, StringBuilder out) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        if (plain == text.length()) {
            out.append(text);
            return;
        }
        out.append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || c == 0x7f || Character.isSurrogate(c)) {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(Character.forDigit(c >> shift & 15, 16));
                }
            } else {
                out.append(c);
            }
        }
    }

    /** Whether {@code c} stands for itself; false for some that do. */
    private static boolean isPlain(char c) {
        return c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
    }
}
