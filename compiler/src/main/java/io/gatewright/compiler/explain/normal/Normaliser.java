package io.gatewright.compiler.explain.normal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The steps of N over one target, each a method that says where its rule is broken. */
final class Normaliser {
    private final String method;
    private final String target;
    private final int mark;

    Normaliser(String method, String target) {
        this.method = method;
        this.target = target;
        this.mark = target.indexOf('?');
    }

    NormalForm normalise() {
        if (method.equals("CONNECT") || method.equals("TRACE")) {
            return whole(NormalFormRule.NOT_IMPLEMENTED);
        }
        if (target.length() - (mark < 0 ? 0 : 1) > NormalForm.MAX_LENGTH) {
            return new NormalForm.Refused(NormalFormRule.TOO_LONG, NormalForm.MAX_LENGTH, target.length());
        }
        String head = head();
        if (head.startsWith("/")) {
            return path(0, Optional.empty());
        }
        if (head.equals("*") && method.equals("OPTIONS")) {
            return new NormalForm.Path("*", List.of(), "", Optional.empty());
        }
        String scheme = head.toLowerCase(Locale.ROOT);
        int host = scheme.startsWith("http://") ? 7 : scheme.startsWith("https://") ? 8 : -1;
        if (host < 0) {
            return whole(NormalFormRule.FORM);
        }
        int slash = head.indexOf('/', host);
        return slash < 0
                ? unless(badQuery(), "/", Optional.of(head.substring(host)))
                : path(slash, Optional.of(head.substring(host, slash)));
    }

    private NormalForm.Refused whole(NormalFormRule rule) {
        return new NormalForm.Refused(rule, 0, target.length());
    }

    /** The target before its query. */
    private String head() {
        return mark < 0 ? target : target.substring(0, mark);
    }

    private String query() {
        return mark < 0 ? "" : target.substring(mark + 1);
    }

    /** Steps 3 and 4 for the path that starts at {@code from}. */
    private NormalForm path(int from, Optional<String> authority) {
        Optional<NormalForm.Refused> refused = badCharacter(from).or(this::badQuery);
        if (refused.isPresent()) {
            return refused.get();
        }
        String text = Triplets.normalised(head().substring(from));
        return unless(badSegment(from, segments(text)), text, authority);
    }

    private NormalForm unless(Optional<NormalForm.Refused> refused, String text, Optional<String> authority) {
        return refused.isPresent() ? refused.get() : new NormalForm.Path(text, segments(text), query(), authority);
    }

    private static List<String> segments(String text) {
        return text.equals("/") ? List.of() : List.of(text.substring(1).split("/", -1));
    }

    /** The first character of the path that may not stand where it stands. */
    private Optional<NormalForm.Refused> badCharacter(int from) {
        String path = head();
        int i = from + 1;
        while (i < path.length()) {
            char c = path.charAt(i);
            if (c == '/' && path.charAt(i - 1) == '/') {
                return refused(NormalFormRule.EMPTY_SEGMENT, i - 1, i + 1);
            }
            if (c == '%') {
                if (!Triplets.isTriplet(path, i)) {
                    return refused(NormalFormRule.TRIPLET, i, Math.min(i + 3, path.length()));
                }
                if (Triplets.isDelimiter(Triplets.octet(path, i))) {
                    return refused(NormalFormRule.ENCODED_DELIMITER, i, i + 3);
                }
                i += 3;
            } else if (c == '/' || UriCharacters.isPchar(c)) {
                i++;
            } else {
                return refused(NormalFormRule.CHARACTER, i, path.offsetByCodePoints(i, 1));
            }
        }
        return Optional.empty();
    }

    private Optional<NormalForm.Refused> badQuery() {
        int i = mark + 1;
        while (mark >= 0 && i < target.length()) {
            if (target.charAt(i) == '%' && Triplets.isTriplet(target, i)) {
                i += 3;
            } else if (UriCharacters.isQuery(target.charAt(i))) {
                i++;
            } else {
                return refused(NormalFormRule.QUERY, i, target.offsetByCodePoints(i, 1));
            }
        }
        return Optional.empty();
    }

    /** The first dot segment, or else the first segment that is not UTF-8; no segment hides a slash any more. */
    private Optional<NormalForm.Refused> badSegment(int from, List<String> segments) {
        List<Integer> starts = starts(from);
        for (int s = 0; s < segments.size(); s++) {
            String bare = segments.get(s).split(";|%3B", 2)[0];
            if (bare.equals(".") || bare.equals("..")) {
                return refused(NormalFormRule.DOT_SEGMENT, starts.get(s), starts.get(s + 1) - 1);
            }
        }
        for (int s = 0; s < segments.size(); s++) {
            if (!Triplets.isUtf8(segments.get(s))) {
                return refused(NormalFormRule.NOT_UTF8, starts.get(s), starts.get(s + 1) - 1);
            }
        }
        return Optional.empty();
    }

    /** Where each segment starts in the target, and one after the end of the last. */
    private List<Integer> starts(int from) {
        String path = head();
        List<Integer> starts = new ArrayList<>();
        for (int i = from; i < path.length(); i++) {
            if (path.charAt(i) == '/') {
                starts.add(i + 1);
            }
        }
        starts.add(path.length() + 1);
        return starts;
    }

    private static Optional<NormalForm.Refused> refused(NormalFormRule rule, int from, int to) {
        return Optional.of(new NormalForm.Refused(rule, from, to));
    }
}
