package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.generate.code.RuntimeNames;
import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The last step: path and method are settled, and what else the request holds decides. */
final class ChoiceCode implements Choice.Cases<CodeBlock> {
    private final RouterMembers members;
    private final RouteFields routes;
    private final Map<Choice.Ask, String> written = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();

    ChoiceCode(RouterMembers members, RouteFields routes) {
        this.members = members;
        this.routes = routes;
    }

    /** An expression for the route: null, a field, or a call of a method that asks the request. */
    CodeBlock expression(Choice choice) {
        return choice.match(this);
    }

    @Override
    public CodeBlock nobody(Choice.Nobody choice) {
        return CodeBlock.of("null");
    }

    @Override
    public CodeBlock take(Choice.Take choice) {
        return routes.of(choice.route());
    }

    @Override
    public CodeBlock ask(Choice.Ask choice) {
        String name = written.get(choice);
        if (name == null) {
            Set<Candidate> takers = new LinkedHashSet<>();
            choice.addTo(takers);
            ConditionVariable asked = choice.variable();
            name = members.method(takers.iterator().next().name() + "-by-"
                    + (asked.kind() == ConditionVariable.Kind.SCHEME ? "scheme" : asked.name()));
            written.put(choice, name);
            members.add(method(name, choice, takers));
        }
        return members.call(name, RouterMembers.Given.REQUEST);
    }

    private MethodSpec method(String name, Choice.Ask ask, Set<Candidate> takers) {
        MethodSpec.Builder code = members.declare(name, RouterMembers.Given.REQUEST);
        takers.forEach(taker -> code.addJavadoc("$L\n", Comments.route(taker)));
        if (ask.variable().kind() == ConditionVariable.Kind.SCHEME) {
            return code.addCode(byValue(ask, CodeBlock.of("request.scheme()"))).build();
        }
        Part part = part(ask.variable());
        CodeBlock absent = expression(ask.absent());
        CodeBlock repeated = expression(ask.repeated());
        if (ask.values().isEmpty() && expression(ask.otherValue()).equals(repeated)) {
            return code.addStatement("return request.lacks$L($L) ? $L : $L", part.kind, part.name, absent, repeated)
                    .build();
        }
        code.addStatement("String value = request.$L($L)", part.kind.toLowerCase(Locale.ROOT), part.name)
                .beginControlFlow("if (value == null)");
        if (absent.equals(repeated)) {
            code.addStatement("return $L", absent);
        } else {
            code.addStatement("return request.lacks$L($L) ? $L : $L", part.kind, part.name, absent, repeated);
        }
        return code.endControlFlow()
                .addCode(byValue(ask, CodeBlock.of("value")))
                .build();
    }

    private CodeBlock byValue(Choice.Ask ask, CodeBlock value) {
        CodeBlock other = expression(ask.otherValue());
        Map<CodeBlock, List<CodeBlock>> byChoice = new LinkedHashMap<>();
        ask.values()
                .forEach((text, choice) -> byChoice.computeIfAbsent(expression(choice), key -> new ArrayList<>())
                        .add(Literals.string(text)));
        if (byChoice.isEmpty()) {
            return CodeBlock.of("return $L;\n", other);
        }
        if (byChoice.size() == 1 && ask.values().size() == 1) {
            CodeBlock text = byChoice.values().iterator().next().get(0);
            return CodeBlock.of(
                    "return $L.equals($L) ? $L : $L;\n",
                    value,
                    text,
                    byChoice.keySet().iterator().next(),
                    other);
        }
        CodeBlock.Builder code = CodeBlock.builder().add("return switch ($L) {\n$>", value);
        byChoice.forEach((choice, texts) ->
                code.add("case $L -> $L;\n", texts.stream().collect(CodeBlock.joining(", ")), choice));
        return code.add("default -> $L;\n$<};\n", other).build();
    }

    /**
     * How a part of the request is read.
     *
     * @param kind the end of the methods' names
     */
    private record Part(String kind, CodeBlock name) {}

    private Part part(ConditionVariable variable) {
        return switch (variable.kind()) {
            case HEADER -> new Part("Header", CodeBlock.of("$N", header(variable.name())));
            case QUERY -> new Part("Query", Literals.string(variable.name()));
            case COOKIE -> new Part("Cookie", Literals.string(variable.name()));
            case SCHEME -> throw new IllegalArgumentException("the scheme is always there");
        };
    }

    private String header(String name) {
        return headers.computeIfAbsent(
                name,
                each -> members.constant(
                        RuntimeNames.HTTP_STRING,
                        each,
                        CodeBlock.of("new $T($L)", RuntimeNames.HTTP_STRING, Literals.string(each))));
    }
}
