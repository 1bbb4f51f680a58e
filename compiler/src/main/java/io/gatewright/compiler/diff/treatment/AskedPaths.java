package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.diff.request.Cell;
import io.gatewright.compiler.language.Language;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Pattern;
import io.gatewright.compiler.plan.route.Request;
import io.gatewright.compiler.plan.route.Segment;
import io.gatewright.compiler.policy.answer.TargetPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Looks for a request of a cell for which two routes ask their upstreams for different paths. */
final class AskedPaths {
    /** Most texts that are tried in the place of a segment. */
    private static final int MOST = 20;

    private final Optional<TargetPath> was;
    private final Optional<TargetPath> is;
    private final Predicate<Request> ofCell;
    private boolean complete = true;

    /** @param ofCell whether both routes take a request as they take the cell's */
    AskedPaths(Optional<TargetPath> was, Optional<TargetPath> is, Predicate<Request> ofCell) {
        this.was = was;
        this.is = is;
        this.ofCell = ofCell;
    }

    /** A request; empty where none was found. */
    Optional<Request> find(Cell cell, Candidate one, Candidate other) {
        Request request = cell.request();
        if (differs(request)) {
            return Optional.of(request);
        }
        if (cell.open()) {
            List<String> longer = new ArrayList<>(request.segments());
            longer.add("more");
            Request below = new Request(request.method(), request.host(), longer, request.values());
            if (differs(below) && ofCell.test(below)) {
                return Optional.of(below);
            }
        }
        for (int i = 0; i < request.segments().size(); i++) {
            int at = i;
            Optional<Request> found = request.segments().get(at).isEmpty()
                    ? Optional.empty()
                    : language(one.pattern(), at)
                            .flatMap(language -> language(other.pattern(), at).flatMap(language::intersect))
                            .flatMap(language -> find(request, at, language));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether every text was tried that a segment can be. */
    boolean isComplete() {
        return complete;
    }

    private Optional<Request> find(Request request, int segment, Language language) {
        Set<String> tried = new TreeSet<>(Set.of(request.segments().get(segment)));
        for (int i = 0; i < MOST; i++) {
            Optional<String> text = language.example(tried);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            tried.add(text.get());
            List<String> segments = new ArrayList<>(request.segments());
            segments.set(segment, text.get());
            Request changed = new Request(request.method(), request.host(), segments, request.values());
            if (differs(changed) && ofCell.test(changed)) {
                return Optional.of(changed);
            }
        }
        complete = false;
        return Optional.empty();
    }

    /** What may stand at a position, behind the pattern anything; empty for a literal. */
    private static Optional<Language> language(Pattern pattern, int at) {
        if (at >= pattern.segments().size()) {
            return Optional.of(Language.ANY);
        }
        return pattern.segments().get(at) instanceof Segment.Type type
                ? Optional.of(type.language())
                : Optional.empty();
    }

    private boolean differs(Request request) {
        return !asked(was, request.segments()).equals(asked(is, request.segments()));
    }

    private static List<String> asked(Optional<TargetPath> target, List<String> own) {
        if (target.isEmpty()) {
            return own;
        }
        List<String> asked = new ArrayList<>();
        for (TargetPath.Segment segment : target.get().segments()) {
            asked.add(segment.match(new TargetPath.Cases<String>() {
                @Override
                public String literal(TargetPath.Literal literal) {
                    return literal.text();
                }

                @Override
                public String captured(TargetPath.Captured captured) {
                    return own.get(captured.segment());
                }
            }));
        }
        target.get().restFrom().ifPresent(from -> asked.addAll(own.subList(Math.min(from, own.size()), own.size())));
        return asked;
    }
}
