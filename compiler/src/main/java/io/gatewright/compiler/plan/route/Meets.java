package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.language.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What segment languages have in common and which holds which, each pair worked out once. */
final class Meets {
    private final Map<Pair, Optional<Segment>> common = new HashMap<>();
    private final Map<Pair, Boolean> inclusions = new HashMap<>();
    private final Effort effort;

    Meets(Effort effort) {
        this.effort = effort;
    }

    private record Pair(Language first, Language second) {}

    /** The segment of the texts of both; empty when there are none. */
    Optional<Segment> of(Language a, Language b) {
        return common.computeIfAbsent(new Pair(a, b), pair -> {
            Optional<Language> both = pair.first.intersect(pair.second);
            effort.states(a.states() + b.states() + both.map(Language::states).orElse(0));
            return both.map(Segment::of);
        });
    }

    /** Whether every text of {@code narrow} is one of {@code wide}. */
    boolean includes(Language wide, Language narrow) {
        return inclusions.computeIfAbsent(new Pair(wide, narrow), pair -> {
            effort.states(wide.states() + narrow.states());
            return pair.first.includes(pair.second);
        });
    }

    /** What two patterns have in common; empty when no path is of both. */
    Optional<Segment> of(Segment a, Segment b) {
        return a.match(new Segment.Cases<>() {
            @Override
            public Optional<Segment> literal(Segment.Literal literal) {
                return b.includes(a) ? Optional.of(a) : Optional.empty();
            }

            @Override
            public Optional<Segment> type(Segment.Type first) {
                return b.match(new Segment.Cases<>() {
                    @Override
                    public Optional<Segment> literal(Segment.Literal literal) {
                        return a.includes(b) ? Optional.of(b) : Optional.empty();
                    }

                    @Override
                    public Optional<Segment> type(Segment.Type second) {
                        return Meets.this.of(first.language(), second.language());
                    }
                });
            }
        });
    }

    /** Whether some path is of both patterns. */
    boolean meet(Pattern a, Pattern b) {
        int shared = Math.min(a.segments().size(), b.segments().size());
        for (int i = 0; i < shared; i++) {
            if (of(a.segments().get(i), b.segments().get(i)).isEmpty()) {
                return false;
            }
        }
        Pattern longer = a.segments().size() > shared ? b : a;
        return a.segments().size() == b.segments().size() || longer.rest();
    }
}
