package io.gatewright.compiler.diff.access;

import io.gatewright.compiler.diff.request.Cell;
import io.gatewright.compiler.explain.normal.Triplets;
import io.gatewright.compiler.language.Language;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Segment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the capture at one position of the path may be for the requests of a cell. */
final class KnownSegment {
    /** Most spellings of the constants that are passed over for a text that is none of them. */
    private static final int MOST = 20;

    private final Cell cell;
    private final List<Candidate> routes;
    private final int at;

    KnownSegment(Cell cell, List<Candidate> routes, int at) {
        this.cell = cell;
        this.routes = routes;
        this.at = at;
    }

    /** One for each kind that the constants tell apart; none: anything. */
    List<Region> values(Set<Region> constants) {
        String own = Triplets.decoded(cell.request().segments().get(at));
        Optional<Language> language = Optional.of(Language.ANY);
        for (Candidate route : routes) {
            List<Segment> pattern = route.pattern().segments();
            if (at < pattern.size() && pattern.get(at) instanceof Segment.Literal) {
                return List.of(Region.text(own));
            }
            if (at < pattern.size() && pattern.get(at) instanceof Segment.Type type) {
                language = language.flatMap(type.language()::intersect);
            }
        }
        return language.isEmpty() ? List.of() : texts(own, constants, language.get());
    }

    private static List<Region> texts(String own, Set<Region> constants, Language language) {
        List<Region> values = new ArrayList<>();
        for (Region constant : constants) {
            if (constant.kind() == Region.Kind.TEXT && language.accepts(encoded(constant.value()))) {
                values.add(constant);
            }
        }
        if (!constants.contains(Region.text(own))) {
            values.add(Region.text(own));
            return values;
        }
        Set<String> avoided = new TreeSet<>();
        for (int i = 0; i < MOST + constants.size(); i++) {
            Optional<String> example = language.example(avoided);
            if (example.isEmpty()) {
                return values; // the constants are all there is
            }
            Region other = Region.text(Triplets.decoded(example.get()));
            if (!constants.contains(other)) {
                values.add(other);
                return values;
            }
            avoided.add(example.get());
        }
        return List.of();
    }

    /** A text as a segment of a path in normal form. */
    static String encoded(String value) {
        StringBuilder text = new StringBuilder();
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            text.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return text.toString();
    }
}
