package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Winners;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The path is settled, the method decides. */
final class WinnersCode {
    private final RouterMembers members;
    private final ChoiceCode choices;
    private final Map<Winners, String> written = new HashMap<>();

    WinnersCode(RouterMembers members, RouteFields routes) {
        this.members = members;
        this.choices = new ChoiceCode(members, routes);
    }

    /** An expression for the winner: null, a route, or a call of a method that looks further. */
    CodeBlock expression(Winners winners) {
        if (winners.named().isEmpty()) {
            return choices.expression(winners.others());
        }
        String name = written.get(winners);
        if (name == null) {
            Candidate first = winners.all().iterator().next();
            name = members.method(first.name() + "-for");
            written.put(winners, name);
            members.add(method(name, winners));
        }
        return members.call(name, RouterMembers.Given.METHOD);
    }

    private MethodSpec method(String name, Winners winners) {
        Map<CodeBlock, List<CodeBlock>> byChoice = new LinkedHashMap<>();
        winners.named()
                .forEach((method, choice) -> byChoice.computeIfAbsent(
                                choices.expression(choice), key -> new ArrayList<>())
                        .add(CodeBlock.of("$S", method)));
        MethodSpec.Builder code = members.declare(name, RouterMembers.Given.METHOD);
        winners.all().forEach(winner -> code.addJavadoc("$L\n", Comments.route(winner)));
        code.addCode("return switch (method) {\n$>");
        byChoice.forEach((choice, methods) ->
                code.addCode("case $L -> $L;\n", methods.stream().collect(CodeBlock.joining(", ")), choice));
        return code.addCode("default -> $L;\n$<};\n", choices.expression(winners.others()))
                .build();
    }
}
