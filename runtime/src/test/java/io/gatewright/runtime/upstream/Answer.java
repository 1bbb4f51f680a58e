package io.gatewright.runtime.upstream;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A message as it came over the wire; also used for the requests that an upstream gets. */
record Answer(String head, String body, String trailers) {
    int status() {
        return Integer.parseInt(head.substring(9, 12));
    }

    String firstLine() {
        return head.lines().findFirst().orElse("");
    }

    /** The value of the only field of that name; null if there is none. */
    @Nullable
    String field(String name) {
        List<String> values = fields(name);
        if (values.size() > 1) {
            throw new AssertionError(name + " came twice:\n" + head);
        }
        return values.isEmpty() ? null : values.get(0);
    }

    List<String> fields(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).trim())
                .toList();
    }
}
