package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.gatewright.compiler.plan.route.Choice;
import io.gatewright.compiler.plan.route.Winners;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last step: the path is settled, the method decides. */
final class WinnersCode {
    private final MethodHome home;
    private final RouteRefs refs;
    private final Map<Winners, MethodHome.Slot> slots = new HashMap<>();

    WinnersCode(MethodHome home, RouteRefs refs) {
        this.home = home;
        this.refs = refs;
    }

    /** An expression for the winner: null, a route, or a call of a method that looks at the request's method. */
    CodeBlock expression(Winners winners) {
        if (winners.named().isEmpty()) {
            return others(winners);
        }
        MethodHome.Slot slot = slots.get(winners);
        if (slot == null) {
            String first = winners.all().iterator().next().name();
            slot = home.reserve(first + "-for", winners.named().size() + 2);
            slots.put(winners, slot);
            home.write(slot, method(slot, winners));
        }
        return home.call(slot, false);
    }

    private CodeBlock others(Winners winners) {
        return choice(winners.others());
    }

    private CodeBlock choice(Choice choice) {
        return choice.match(new Choice.Cases<CodeBlock>() {
            @Override
            public CodeBlock nobody(Choice.Nobody nobody) {
                return CodeBlock.of("null");
            }

            @Override
            public CodeBlock take(Choice.Take take) {
                return refs.of(take.route());
            }

            @Override
            public CodeBlock ask(Choice.Ask ask) {
                throw new IllegalStateException("a condition on " + ask.variable());
            }
        });
    }

    private MethodSpec method(MethodHome.Slot slot, Winners winners) {
        Map<Choice, List<CodeBlock>> byWinner = new LinkedHashMap<>();
        winners.named()
                .forEach((method, winner) -> byWinner.computeIfAbsent(winner, key -> new ArrayList<>())
                        .add(CodeBlock.of("$S", method)));
        MethodSpec.Builder code = home.declare(slot, false);
        winners.all().forEach(winner -> code.addJavadoc("$L\n", Comments.route(winner)));
        code.addCode("return switch (method) {\n$>");
        byWinner.forEach((winner, methods) ->
                code.addCode("case $L -> $L;\n", methods.stream().collect(CodeBlock.joining(", ")), choice(winner)));
        return code.addCode("default -> $L;\n$<};\n", others(winners)).build();
    }
}
