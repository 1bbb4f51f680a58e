package io.gatewright.compiler.resolve;

import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A block whose statements are known, allowed where they stand, and built; the others were reported.
 *
 * @param broken whether a setting was left out, so that what seems to be missing may be there
 * @param misspelt whether one of these was not known at all
 */
record Body(
        Map<String, List<Statement.Setting>> settings,
        List<Statement> statements,
        boolean broken,
        boolean misspelt,
        Span span) {

    Optional<Statement.Setting> one(String name) {
        return all(name).stream().findFirst();
    }

    List<Statement.Setting> all(String name) {
        return settings.getOrDefault(name, List.of());
    }

    /** The statements of one form, in order. */
    <S extends Statement> List<S> of(Class<S> type) {
        return statements.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
