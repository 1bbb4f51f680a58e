package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Statement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a param may be at start-up has to be what the setting takes that it stands in, as far as the source says. */
final class ParamFit {
    private ParamFit() {}

    /**
     * The value of a setting, or null where a param stands there that may be something else, which is told.
     *
     * @param may what the source says that the param may be
     * @param takes of amounts, as {@link Amount} counts them
     * @param range what the setting takes, in words
     */
    static <T> @Nullable Bound<T> in(
            Statement.Setting setting,
            @Nullable Bound<T> value,
            List<Expr> may,
            Predicate<BigDecimal> takes,
            String range,
            Findings findings) {
        if (!(value instanceof Bound.FromParam<T> param)) {
            return value;
        }
        Optional<Expr> misfit = may.stream()
                .filter(each -> Amount.of(each).filter(takes.negate()).isPresent())
                .findFirst();
        misfit.ifPresent(each -> tell(setting, param.span(), each, range, findings));
        return misfit.isPresent() ? null : value;
    }

    private static void tell(Statement.Setting setting, Span at, Expr misfit, String range, Findings findings) {
        findings.add(Diagnostic.error(
                        "GW2013",
                        "`" + setting.name().text() + "` cannot be `"
                                + misfit.span().text() + "`",
                        at,
                        "may be " + range)
                .and(misfit.span(), "which this param may be"));
    }
}
