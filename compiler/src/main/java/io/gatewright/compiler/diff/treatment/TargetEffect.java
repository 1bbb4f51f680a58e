package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.diff.request.Cell;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Pattern;
import io.gatewright.compiler.plan.route.Segment;
import io.gatewright.compiler.policy.answer.TargetPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The path that an upstream is asked for, in terms of the request's own, so that two ways to write it can be compared. */
final class TargetEffect {
    /** Whatever follows the segments that are looked at. */
    private static final Object TAIL = List.of("tail");

    private final List<Object> own = new ArrayList<>();

    /**
     * @param first the route that takes the requests of the cell in one gateway
     * @param second and in the other
     */
    TargetEffect(Cell cell, Candidate first, Candidate second) {
        List<String> segments = cell.request().segments();
        for (int i = 0; i < segments.size(); i++) {
            boolean fixed =
                    segments.get(i).isEmpty() || isLiteral(first.pattern(), i) || isLiteral(second.pattern(), i);
            own.add(fixed ? segments.get(i) : List.of(i));
        }
        if (cell.open()) {
            own.add(TAIL);
        }
    }

    private static boolean isLiteral(Pattern pattern, int segment) {
        return segment < pattern.segments().size() && pattern.segments().get(segment) instanceof Segment.Literal;
    }

    /** @param target empty: the request's own path */
    List<Object> of(Optional<TargetPath> target) {
        return target.map(this::rewritten).orElse(own);
    }

    private List<Object> rewritten(TargetPath target) {
        List<Object> asked = new ArrayList<>();
        for (TargetPath.Segment segment : target.segments()) {
            asked.add(segment.match(new TargetPath.Cases<Object>() {
                @Override
                public Object literal(TargetPath.Literal literal) {
                    return literal.text();
                }

                @Override
                public Object captured(TargetPath.Captured captured) {
                    return captured.segment() < own.size() ? own.get(captured.segment()) : List.of(captured.segment());
                }
            }));
        }
        target.restFrom().ifPresent(from -> asked.addAll(own.subList(Math.min(from, own.size()), own.size())));
        return asked;
    }

    /** For a reader. */
    static String shown(Optional<TargetPath> target) {
        return "asks for " + target.map(TargetPath::toString).orElse("the request's own path");
    }
}
