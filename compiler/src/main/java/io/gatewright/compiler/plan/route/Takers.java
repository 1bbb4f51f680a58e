package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.model.Conditions;
import io.gatewright.compiler.model.ValueSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who takes some of the requests that meet certain conditions. */
final class Takers {
    private final Conditions conditions;
    private final Set<Candidate> found;
    private final Set<Choice> seen = new HashSet<>();

    /** @param found where they are added */
    Takers(Conditions conditions, Set<Candidate> found) {
        this.conditions = conditions;
        this.found = found;
    }

    void add(Winners winners) {
        winners.named().values().forEach(this::add);
        add(winners.others());
    }

    void add(Choice choice) {
        if (!seen.add(choice)) {
            return;
        }
        choice.match(new Choice.Cases<Void>() {
            @Override
            public Void nobody(Choice.Nobody nobody) {
                return null;
            }

            @Override
            public Void take(Choice.Take take) {
                found.add(take.route());
                return null;
            }

            @Override
            public Void ask(Choice.Ask ask) {
                Takers.this.ask(ask);
                return null;
            }
        });
    }

    private void ask(Choice.Ask ask) {
        ValueSet allowed = conditions.all().get(ask.variable());
        if (allowed == null) {
            ask.values().values().forEach(this::add);
            add(ask.otherValue());
            add(ask.absent());
            add(ask.repeated());
            return;
        }
        for (Map.Entry<String, Choice> value : ask.values().entrySet()) {
            if (Witness.allows(allowed, Optional.of(value.getKey()))) {
                add(value.getValue());
            }
        }
        if (Witness.allows(allowed, Optional.empty())) {
            add(ask.absent());
        }
        boolean others = !(allowed instanceof ValueSet.OneOf few)
                || !ask.values().keySet().containsAll(few.values());
        if (others && !(allowed instanceof ValueSet.Absent)) {
            add(ask.otherValue());
        }
    }
}
