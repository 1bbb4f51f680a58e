package io.gatewright.runtime.cors;

import io.gatewright.runtime.http.Tokens;
import java.util.List;

/** A set of names of header fields, in any case of letters. Immutable. */
final class FieldNames {
    private final List<String> names;

    FieldNames(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** Whether all members of a list field are in the set; empty members count for nothing (RFC 9110, 5.6.1). */
    boolean contain(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!contain(lines.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean contain(String list) {
        int at = 0;
        while (at <= list.length()) {
            int end = Tokens.end(list, at);
            int from = Tokens.start(list, at, end);
            int to = Tokens.trim(list, from, end);
            if (to > from && !contains(list, from, to)) {
                return false;
            }
            at = end + 1;
        }
        return true;
    }

    private boolean contains(String list, int from, int to) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.length() == to - from && list.regionMatches(true, from, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }
}
