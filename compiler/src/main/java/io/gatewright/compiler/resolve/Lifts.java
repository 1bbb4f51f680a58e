package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.LiftModel;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Collects {@code lift SETTING because "…"} with the places each one holds for. What cannot be lifted {@link Chain} tells. */
final class Lifts {
    private Lifts() {}

    /**
     * @param levels every block that may hold one
     * @param users per policy, the routes it reaches
     */
    static List<LiftModel> collect(List<Level> levels, Map<String, List<Span>> users) {
        List<LiftModel> lifts = new ArrayList<>();
        for (Level level : levels) {
            for (Statement.Lift lift : level.body().of(Statement.Lift.class)) {
                lifts.add(
                        new LiftModel(lift.setting().text(), lift.because().value(), lift.span(), level.reach(users)));
            }
        }
        lifts.sort(Comparator.comparing((LiftModel lift) -> lift.span().file().name())
                .thenComparing(lift -> lift.span().start()));
        return List.copyOf(lifts);
    }
}
