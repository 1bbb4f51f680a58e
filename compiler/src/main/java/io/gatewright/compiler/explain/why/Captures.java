package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.explain.normal.Triplets;
import io.gatewright.compiler.model.PathModel;
import io.gatewright.compiler.model.RouteModel;
import java.util.ArrayList;
import java.util.List;

/** What the captures of a route took of a path. */
final class Captures {
    private Captures() {}

    static List<Verdict.Captured> of(RouteModel route, List<String> path) {
        List<Verdict.Captured> captured = new ArrayList<>();
        List<PathModel.Segment> pattern = route.path().segments();
        for (int i = 0; i < pattern.size(); i++) {
            String text = path.get(i);
            pattern.get(i).match(new PathModel.Cases<Boolean>() {
                @Override
                public Boolean literal(PathModel.Literal literal) {
                    return false;
                }

                @Override
                public Boolean capture(PathModel.Capture capture) {
                    return captured.add(new Verdict.Captured(capture.name(), text, Triplets.decoded(text)));
                }
            });
        }
        if (route.path().rest()) {
            String rest = from(path, pattern.size());
            captured.add(new Verdict.Captured("**", rest, rest));
        }
        return captured;
    }

    /** The path from the slash before the segment on; empty where there is no such segment. */
    static String from(List<String> path, int segment) {
        return segment >= path.size() ? "" : "/" + String.join("/", path.subList(segment, path.size()));
    }
}
