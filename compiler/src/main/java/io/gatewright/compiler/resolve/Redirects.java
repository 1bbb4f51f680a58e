package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.PathModel;
import io.gatewright.compiler.policy.answer.AnswerModel;
import io.gatewright.compiler.policy.answer.Location;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code redirect "…" { status 308 }}. */
final class Redirects {
    private static final Set<Long> STATUSES = Set.of(301L, 302L, 303L, 307L, 308L);
    private static final int KEEPS_THE_METHOD = 308;

    private final Arguments arguments;
    private final Findings findings;

    Redirects(Arguments arguments, Findings findings) {
        this.arguments = arguments;
        this.findings = findings;
    }

    /** Null where it was reported. */
    @Nullable
    AnswerModel read(String route, Statement.Setting setting, @Nullable PathModel path) {
        Fields fields =
                Fields.read(setting.block(), Place.REDIRECT, setting.name().span(), arguments, findings);
        int status = fields.one("status").map(this::status).orElse(KEEPS_THE_METHOD);
        Expr value = arguments.value(setting, ValueType.TEXT);
        if (value != null && !(value instanceof Expr.StringLiteral)) {
            return arguments.mismatch(setting, value, ValueType.TEXT);
        }
        if (path == null || !(value instanceof Expr.StringLiteral text)) {
            return null;
        }
        Location location =
                new Locations(route, path, findings).read(text.text().value(), text.span());
        return location == null
                ? null
                : new AnswerModel.Redirect(location, status, setting.name().span());
    }

    private int status(Statement.Setting setting) {
        Expr value = arguments.value(setting, ValueType.INT);
        if (value instanceof Expr.IntText number && STATUSES.contains(number.value())) {
            return (int) number.value();
        }
        if (value instanceof Expr.IntText number) {
            arguments.outOfRange(setting, number.span(), "301, 302, 303, 307 or 308");
        } else {
            arguments.mismatch(setting, value, ValueType.INT);
        }
        return KEEPS_THE_METHOD;
    }
}
