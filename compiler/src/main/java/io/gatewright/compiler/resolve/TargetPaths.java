package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.PathModel;
import io.gatewright.compiler.policy.answer.TargetPath;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.PathPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The path that an upstream is asked for, made of the captures of one route's path. */
final class TargetPaths {
    private final Name route;
    private final PathModel path;
    private final Paths paths;
    private final Findings findings;

    TargetPaths(Name route, PathModel path, Types types, Findings findings) {
        this.route = route;
        this.path = path;
        this.paths = new Paths(types, findings);
        this.findings = findings;
    }

    /** Null where something was reported. */
    @Nullable
    TargetPath read(PathPattern target) {
        int before = findings.errors();
        List<TargetPath.Segment> segments = new ArrayList<>();
        for (int i = 0; i < target.segments().size(); i++) {
            PathPattern.Segment segment = target.segments().get(i);
            boolean last = i == target.segments().size() - 1 && !target.rest();
            if (segment instanceof PathPattern.Capture capture) {
                captured(capture, segments);
            } else if (segment instanceof PathPattern.Literal literal) {
                String normal = paths.normalise(literal.text(), literal.span(), last);
                segments.add(new TargetPath.Literal(normal == null ? literal.text() : normal));
            }
        }
        if (target.rest() && !path.rest()) {
            findings.add(Diagnostic.error(
                            "GW2045", "`/**` stands for nothing in this target", target.span(), "the rest of what?")
                    .and(path.span(), "takes no `/**`")
                    .help("take `/**` away here, or end the path of the route in it"));
        }
        if (findings.errors() > before) {
            return null;
        }
        if (path.rest() && !target.rest()) {
            findings.add(Diagnostic.note(
                            "GW2054", "what `/**` takes is not sent on", target.span(), "asked for whatever it took")
                    .and(path.span(), "takes any path below")
                    .help("end the target in `/**`, or `allow GW2054 because \"…\"`"));
        }
        OptionalInt restFrom = target.rest() ? OptionalInt.of(path.segments().size()) : OptionalInt.empty();
        return new TargetPath(segments, restFrom, target.span());
    }

    private void captured(PathPattern.Capture capture, List<TargetPath.Segment> segments) {
        Name name = capture.name();
        List<String> known = new ArrayList<>();
        for (int i = 0; i < path.segments().size(); i++) {
            if (path.segments().get(i) instanceof PathModel.Capture taken) {
                if (taken.name().equals(name.text())) {
                    segments.add(new TargetPath.Captured(name.text(), i));
                    return;
                }
                known.add(taken.name());
            }
        }
        findings.add(Diagnostic.error(
                        "GW2033",
                        "route `" + route.text() + "` captures no `" + name.text() + "`",
                        name.span(),
                        Phrases.didYouMean(name, known, "not in its path"))
                .and(path.span(), "the path"));
    }
}
