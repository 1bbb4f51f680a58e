package io.gatewright.compiler;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.gatewright.compiler.check.Rule;

/** Holds where a rule depends on another rule. */
final class RuleOnItsOwn extends ArchCondition<JavaClass> {
    RuleOnItsOwn() {
        super("depend on another rule");
    }

    @Override
    public void check(JavaClass rule, ConditionEvents events) {
        rule.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass())
                .filter(target ->
                        target.isAssignableTo(Rule.class) && !target.isEquivalentTo(Rule.class) && !target.equals(rule))
                .forEach(target -> events.add(
                        SimpleConditionEvent.satisfied(rule, rule.getName() + " knows " + target.getName())));
    }
}
