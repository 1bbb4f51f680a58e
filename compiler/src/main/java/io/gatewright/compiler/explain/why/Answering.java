package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.explain.normal.NormalForm;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.policy.answer.AnswerModel;
import io.gatewright.compiler.policy.answer.TargetPath;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Who answers in the end, and what an upstream is asked for. */
final class Answering {
    private final GatewayModel model;
    private final NormalForm.Path path;

    Answering(GatewayModel model, NormalForm.Path path) {
        this.model = model;
        this.path = path;
    }

    /** A line of an answer. */
    record Line(String step, String what) {}

    List<Line> of(AnswerModel answer) {
        return answer.match(new AnswerModel.Cases<List<Line>>() {
            @Override
            public List<Line> proxy(AnswerModel.Proxy proxy) {
                String to = proxy.upstream() + address(proxy.upstream());
                String asks = proxy.target().map(Answering.this::rewritten).orElse(path.text() + query());
                return List.of(new Line("upstream", to), new Line("upstream", asks));
            }

            @Override
            public List<Line> respond(AnswerModel.Respond respond) {
                return List.of(new Line("answer", respond.status() + " from the gateway itself"));
            }

            @Override
            public List<Line> composition(AnswerModel.Composition composition) {
                List<Line> lines = new ArrayList<>();
                composition.fetches().forEach(fetch -> lines.add(Compositions.line(fetch, "")));
                composition.calls().forEach(call -> lines.addAll(Compositions.lines(call, model)));
                lines.add(new Line("answer", composition.status() + " composed of what was fetched"));
                return lines;
            }

            @Override
            public List<Line> redirect(AnswerModel.Redirect redirect) {
                String to = redirect.location().span().text();
                return List.of(new Line("answer", redirect.status() + " to " + to.replace("\"", "")));
            }
        });
    }

    private String address(String upstream) {
        return model.upstreams().stream()
                .filter(each -> each.name().equals(upstream))
                .findFirst()
                .map(Whereabouts::of)
                .orElse("");
    }

    private String query() {
        return path.query().isEmpty() ? "" : "?" + path.query();
    }

    /** The target that the upstream gets, or why the request is refused instead. */
    private String rewritten(TargetPath target) {
        StringBuilder text = new StringBuilder();
        for (TargetPath.Segment segment : target.segments()) {
            text.append('/').append(segment.match(new TargetPath.Cases<String>() {
                @Override
                public String literal(TargetPath.Literal literal) {
                    return literal.text();
                }

                @Override
                public String captured(TargetPath.Captured captured) {
                    return path.segments().get(captured.segment());
                }
            }));
        }
        OptionalInt rest = target.restFrom();
        rest.ifPresent(from -> text.append(Captures.from(path.segments(), from)));
        String whole = (text.isEmpty() ? "/" : text) + query();
        return NormalForm.of("GET", whole).match(new NormalForm.Cases<String>() {
            @Override
            public String path(NormalForm.Path moved) {
                return whole + ", by " + target;
            }

            @Override
            public String refused(NormalForm.Refused refused) {
                return "none, " + refused.rule().status() + ": "
                        + refused.rule().reason();
            }
        });
    }
}
