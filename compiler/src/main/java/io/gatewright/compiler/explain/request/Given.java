package io.gatewright.compiler.explain.request;

import io.gatewright.compiler.explain.normal.Triplets;
import io.gatewright.compiler.model.ConditionVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a request gives for each variable that a condition may ask about: nothing, a value, or several. */
public final class Given {
    private Given() {}

    /** @param query in the form that N lets through */
    public static SortedMap<ConditionVariable, List<String>> by(AskedRequest request, String query) {
        SortedMap<ConditionVariable, List<String>> given = new TreeMap<>();
        given.put(ConditionVariable.SCHEME, List.of(request.scheme()));
        request.fields().forEach(field -> add(ConditionVariable.header(field.name()), field.value(), given));
        for (String pair : query.split("&", -1)) {
            String[] sides = pair.split("=", 2);
            if (!sides[0].isEmpty()) {
                String value = sides.length == 2 ? sides[1] : "";
                add(ConditionVariable.query(decoded(sides[0])), decoded(value), given);
            }
        }
        request.values("cookie").forEach(line -> cookies(line, given));
        return given;
    }

    /** Of one line; several are one list. */
    private static void cookies(String line, SortedMap<ConditionVariable, List<String>> given) {
        for (String pair : line.split(";", -1)) {
            String[] sides = pair.split("=", 2);
            String name = sides[0].strip();
            if (sides.length == 2 && !name.isEmpty()) {
                add(ConditionVariable.cookie(name), unquoted(sides[1].strip()), given);
            }
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static String decoded(String text) {
        return Triplets.decoded(text.replace('+', ' '));
    }

    private static void add(
            ConditionVariable variable, String value, SortedMap<ConditionVariable, List<String>> given) {
        given.computeIfAbsent(variable, none -> new ArrayList<>()).add(value);
    }
}
