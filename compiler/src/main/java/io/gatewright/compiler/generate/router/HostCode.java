package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.plan.route.Decision;
import io.gatewright.compiler.plan.route.RoutePlan;
import io.gatewright.compiler.plan.route.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The first step: the host decides which table counts. */
final class HostCode {
    private final RoutePlan plan;
    private final DecisionCode decisions;
    /** The longest first. */
    private final List<String> suffixes;

    HostCode(RoutePlan plan, DecisionCode decisions) {
        this.plan = plan;
        this.decisions = decisions;
        this.suffixes = new ArrayList<>(plan.wildcardHosts().keySet());
        suffixes.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    }

    /** Whether there is a table for {@code host}. */
    CodeBlock serves() {
        if (plan.otherHosts().isPresent()) {
            return CodeBlock.of("return true;\n");
        }
        CodeBlock bySuffix = suffixes.isEmpty()
                ? CodeBlock.of("false")
                : CodeBlock.of(
                        "$>$>$L$<$<",
                        suffixes.stream()
                                .map(suffix -> CodeBlock.of("host.endsWith($S)", suffix))
                                .collect(CodeBlock.joining("\n|| ")));
        if (plan.exactHosts().isEmpty()) {
            return CodeBlock.of("return $L;\n", bySuffix);
        }
        return CodeBlock.builder()
                .add("return switch (host) {\n$>")
                .add("case $L -> true;\n", strings(List.copyOf(plan.exactHosts().keySet())))
                .add("default -> $L;\n$<};\n", bySuffix)
                .build();
    }

    /**
     * The statements that go on with what the host's table has.
     *
     * @param purpose for the names of methods; empty for the choice of a request's own route
     */
    CodeBlock dispatch(Function<Table, Decision> part, String purpose) {
        if (plan.exactHosts().isEmpty() && suffixes.isEmpty()) {
            return decisions.inPlace(part.apply(plan.otherHosts().orElseThrow()));
        }
        CodeBlock.Builder code = CodeBlock.builder();
        CodeBlock others = plan.otherHosts()
                .map(table -> decisions.ofHost(part.apply(table), purpose + "other-hosts"))
                .orElse(CodeBlock.of("null"));
        if (suffixes.isEmpty()) {
            code.add("return switch (request.host()) {\n$>");
            exact(part, purpose).forEach((next, hosts) -> code.add("case $L -> $L;\n", strings(hosts), next));
            return code.add("default -> $L;\n$<};\n", others).build();
        }
        code.addStatement("String host = request.host()");
        if (!plan.exactHosts().isEmpty()) {
            code.add("switch (host) {\n$>");
            exact(part, purpose).forEach((next, hosts) -> code.add("case $L:\n$>return $L;\n$<", strings(hosts), next));
            code.add("default:\n$>break;\n$<$<}\n");
        }
        for (String suffix : suffixes) {
            Table table = plan.wildcardHosts().get(suffix);
            if (table != null) {
                code.beginControlFlow("if (host.endsWith($S))", suffix)
                        .addStatement("return $L", decisions.ofHost(part.apply(table), purpose + "hosts" + suffix))
                        .endControlFlow();
            }
        }
        return code.addStatement("return $L", others).build();
    }

    private Map<CodeBlock, List<String>> exact(Function<Table, Decision> part, String purpose) {
        Map<CodeBlock, List<String>> byNext = new LinkedHashMap<>();
        plan.exactHosts()
                .forEach((host, table) -> byNext.computeIfAbsent(
                                decisions.ofHost(part.apply(table), purpose + "host-" + host), key -> new ArrayList<>())
                        .add(host));
        return byNext;
    }

    private static CodeBlock strings(List<String> texts) {
        return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
    }
}
