package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.CodeBlock;
import io.gatewright.compiler.generate.code.Literals;
import io.gatewright.compiler.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Ways out of one segment: a few texts or types are tried one after the other, more are told apart at once. */
final class SegmentSwitch {
    /** Most texts compared one after the other. */
    static final int CHAIN = 6;

    private final RouterMembers members;
    private final Map<Language, String> types = new HashMap<>();
    private final Map<List<Language>, String> merged = new HashMap<>();

    SegmentSwitch(RouterMembers members) {
        this.members = members;
    }

    /**
     * One way.
     *
     * @param result the expression to return
     */
    record Way<T>(T on, CodeBlock result) {}

    /**
     * Statements that return for each of the texts, and go on for others.
     *
     * @param depth the segment's index
     * @param hint for the name of a set
     */
    CodeBlock texts(int depth, List<Way<String>> ways, String hint) {
        if (ways.size() > CHAIN) {
            String set = members.constant(
                    JavaNames.SEGMENT_SET,
                    hint,
                    CodeBlock.of(
                            "$T.of($L)",
                            JavaNames.SEGMENT_SET,
                            ways.stream()
                                    .map(way -> CodeBlock.of("$S", way.on()))
                                    .collect(CodeBlock.joining(", "))));
            return byIndex(set, depth, ways, way -> way);
        }
        CodeBlock.Builder code = CodeBlock.builder();
        ways.forEach(way -> code.beginControlFlow("if (path.segmentIs($L, $S))", depth, way.on())
                .addStatement("return $L", way.result())
                .endControlFlow());
        return code.build();
    }

    /** The same for the types of a segment that is none of the texts; the first that has it counts. */
    CodeBlock types(int depth, List<Way<Language>> ways, String hint) {
        if (ways.size() > TableTypes.CHAIN) {
            Optional<String> set = merged(ways.stream().map(Way::on).toList(), hint + "-types");
            if (set.isPresent()) {
                return byIndex(set.get(), depth, ways, Language::name);
            }
        }
        CodeBlock.Builder code = CodeBlock.builder();
        ways.forEach(way -> code.beginControlFlow("if ($L)", test(way.on(), depth))
                .addStatement("return $L", way.result())
                .endControlFlow());
        return code.build();
    }

    private CodeBlock test(Language language, int depth) {
        return BuiltIn.of(language)
                .map(type -> CodeBlock.of("path.$L($L)", type.test(), depth))
                .orElseGet(() -> CodeBlock.of("$N.matches(path, $L)", type(language), depth));
    }

    private String type(Language language) {
        return types.computeIfAbsent(
                language,
                each -> members.constant(
                        JavaNames.SEGMENT_TYPE,
                        each.name().isEmpty() ? "segments" : each.name().replace(" & ", "-"),
                        SegmentTypeCode.of(each)));
    }

    private Optional<String> merged(List<Language> languages, String hint) {
        String known = merged.get(languages);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> name = Automata.merged(languages)
                .map(automaton -> members.constant(
                        JavaNames.SEGMENT_TYPES,
                        hint,
                        CodeBlock.of("$T.merged($L)", JavaNames.SEGMENT_TYPES, Literals.string(automaton))));
        name.ifPresent(constant -> merged.put(languages, constant));
        return name;
    }

    private static <T> CodeBlock byIndex(String set, int depth, List<Way<T>> ways, Function<T, String> shown) {
        Map<CodeBlock, List<Integer>> byResult = new LinkedHashMap<>();
        for (int i = 0; i < ways.size(); i++) {
            byResult.computeIfAbsent(ways.get(i).result(), key -> new ArrayList<>())
                    .add(i);
        }
        CodeBlock.Builder code = CodeBlock.builder().add("switch ($N.indexOf(path, $L)) {\n$>", set, depth);
        byResult.forEach((result, indices) -> {
            indices.forEach(i -> code.add(
                    "case $L: // $L\n", i, Comments.safe(shown.apply(ways.get(i).on()))));
            code.add("$>return $L;\n$<", result);
        });
        return code.add("default:\n$>break;\n$<$<}\n").build();
    }
}
