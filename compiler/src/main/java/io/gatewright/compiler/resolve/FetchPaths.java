package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.policy.flow.FetchModel;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.PathPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The path of a fetch: {@code /users/{order.userId}}. */
final class FetchPaths {
    private final Paths paths;
    private final Findings findings;
    private final Expressions expressions;

    FetchPaths(Types types, Findings findings, Expressions expressions) {
        this.paths = new Paths(types, findings);
        this.findings = findings;
        this.expressions = expressions;
    }

    /** @param fallsBack whether something stands for the fetch where a value of the path is absent */
    List<FetchModel.Segment> read(PathPattern path, boolean fallsBack) {
        List<FetchModel.Segment> segments = new ArrayList<>();
        for (int i = 0; i < path.segments().size(); i++) {
            PathPattern.Segment segment = path.segments().get(i);
            boolean last = i == path.segments().size() - 1;
            if (segment instanceof PathPattern.Capture capture) {
                Value value = value(capture, fallsBack);
                if (value != null) {
                    segments.add(new FetchModel.Given(value));
                }
            } else if (segment instanceof PathPattern.Literal literal) {
                String normal = paths.normalise(literal.text(), literal.span(), last);
                segments.add(new FetchModel.Literal(normal == null ? literal.text() : normal));
            }
        }
        return segments;
    }

    private @Nullable Value value(PathPattern.Capture capture, boolean fallsBack) {
        Expr expr = dotted(capture.name(), fallsBack);
        Typed typed = expressions.type(expr);
        if (typed == null) {
            return null;
        }
        if (!typed.kind().isScalar() || typed.kind() == Plain.BOOL) {
            findings.error(
                    "GW2030",
                    "a segment of a path is a text or a number, found "
                            + typed.kind().phrase(),
                    capture.name().span(),
                    "not one segment");
            return null;
        }
        if (typed.optional() && !fallsBack) {
            new Absence(findings)
                    .tell(
                            capture.name().span(),
                            "then there is nothing to fetch",
                            "`else null` after the fetch, or a shape in which it is always there");
            return null;
        }
        return typed.value();
    }

    /**
     * {@code order.userId} as an expression. With something to fall back on, each part may be absent: the fetch then fails.
     */
    private Expr dotted(Name name, boolean fallsBack) {
        String text = name.text();
        int start = name.span().start();
        Expr expr = null;
        boolean steps = false;
        for (int from = 0; from <= text.length(); ) {
            int dot = text.indexOf('.', from);
            int to = dot < 0 ? text.length() : dot;
            Span place = name.span().file().span(start + from, start + to);
            Name part = new Name(text.substring(from, to), place);
            if (expr == null) {
                expr = expressions.captureOr(part);
                steps = expressions.isStepwise(part);
            } else {
                boolean safe = fallsBack && steps && isOptional(expr);
                expr = new Expr.Member(expr, part, safe, name.span().file().span(start, start + to));
            }
            from = to + 1;
        }
        return Objects.requireNonNull(expr);
    }

    private boolean isOptional(Expr holder) {
        Typed typed = expressions.type(holder);
        return typed != null && typed.optional();
    }
}
