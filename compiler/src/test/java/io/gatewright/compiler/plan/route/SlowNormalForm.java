package io.gatewright.compiler.plan.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Steps 3 and 4 of N for an origin-form path without a query, one regular expression after the other. */
final class SlowNormalForm {
    private static final Pattern ALLOWED = Pattern.compile("/([A-Za-z0-9\\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*");
    private static final Pattern TRIPLET = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern FORBIDDEN = Pattern.compile("%(2F|5C|[01][0-9A-F]|7F)");

    private SlowNormalForm() {}

    /** The normal form; empty where the answer is 400. */
    static Optional<String> of(String path) {
        if (!ALLOWED.matcher(path).matches()) {
            return Optional.empty();
        }
        String normal = TRIPLET.matcher(path).replaceAll(SlowNormalForm::triplet);
        List<String> segments = normal.equals("/")
                ? List.of()
                : Arrays.asList(normal.substring(1).split("/", -1));
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            String bare = segment.split(";|%3B", 2)[0];
            if ((segment.isEmpty() && i < segments.size() - 1)
                    || (segments.size() == 1 && segment.isEmpty())
                    || bare.equals(".")
                    || bare.equals("..")
                    || FORBIDDEN.matcher(segment).find()
                    || !isUtf8(segment)) {
                return Optional.empty();
            }
        }
        return Optional.of(normal);
    }

    private static String triplet(MatchResult triplet) {
        String character = String.valueOf((char) Integer.parseInt(triplet.group(1), 16));
        return character.matches("[A-Za-z0-9\\-._~]")
                ? Matcher.quoteReplacement(character)
                : triplet.group().toUpperCase(Locale.ROOT);
    }

    private static boolean isUtf8(String segment) {
        ByteBuffer bytes = ByteBuffer.allocate(segment.length());
        for (int i = 0; i < segment.length(); i++) {
            boolean triplet = segment.charAt(i) == '%';
            bytes.put((byte) (triplet ? Integer.parseInt(segment.substring(i + 1, i + 3), 16) : segment.charAt(i)));
            i += triplet ? 2 : 0;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
