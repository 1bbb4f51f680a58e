package io.gatewright.compiler.generate.router;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One way for each text of a segment. A few are compared one after the other; more are told apart by the segment's hash; very
 * many are first spread over further methods by bits of that hash, so that every method stays small enough to be compiled
 * well at run time. Nothing allocates.
 */
final class SegmentSwitch {
    /** Most texts compared one after the other. */
    static final int CHAIN = 6;
    /** Most texts in one switch. */
    static final int SWITCH = 48;

    private static final int BITS = 6;

    private final MethodHome home;

    SegmentSwitch(MethodHome home) {
        this.home = home;
    }

    /** @param result the expression to return */
    record Way(String text, CodeBlock result) {}

    /** What a method with so many ways weighs, not counting methods it is spread over. */
    int weight(int ways) {
        return 4 + Math.min(ways, 1 << BITS);
    }

    /**
     * Statements that return whatever the segment is.
     *
     * @param depth the segment's index
     * @param otherwise the statements that return for any other text
     * @param hint for the names of further methods
     * @param shown the path before the segment, for their comments
     */
    CodeBlock of(int depth, List<Way> ways, CodeBlock otherwise, String hint, String shown) {
        return new Site(depth, otherwise, hint, shown).code(ways, 0);
    }

    private final class Site {
        private final int depth;
        private final CodeBlock otherwise;
        private final String hint;
        private final String shown;

        Site(int depth, CodeBlock otherwise, String hint, String shown) {
            this.depth = depth;
            this.otherwise = otherwise;
            this.hint = hint;
            this.shown = shown;
        }

        /** @param shift the bits of the hash already used */
        CodeBlock code(List<Way> ways, int shift) {
            if (ways.size() <= CHAIN) {
                return chain(ways).add(otherwise).build();
            }
            if (ways.size() <= SWITCH) {
                return byHash(ways);
            }
            return shift < Integer.SIZE ? spread(ways, shift) : chunked(ways);
        }

        private CodeBlock.Builder chain(List<Way> ways) {
            CodeBlock.Builder code = CodeBlock.builder();
            for (Way way : ways) {
                code.beginControlFlow("if (path.segmentIs($L, $S))", depth, way.text())
                        .addStatement("return $L", way.result())
                        .endControlFlow();
            }
            return code;
        }

        private CodeBlock byHash(List<Way> ways) {
            SortedMap<Integer, List<Way>> byHash = new TreeMap<>();
            ways.forEach(way -> byHash.computeIfAbsent(way.text().hashCode(), key -> new ArrayList<>())
                    .add(way));
            CodeBlock.Builder code = CodeBlock.builder().add("switch (path.segmentHash($L)) {\n$>", depth);
            byHash.forEach((hash, same) -> code.add("case $L:$>", hash)
                    .add(" // $L\n", Comments.safe(same.get(0).text()))
                    .add(chain(same).build())
                    .add("break;\n$<"));
            return code.add("default:\n$>break;\n$<$<}\n").add(otherwise).build();
        }

        private CodeBlock spread(List<Way> ways, int shift) {
            SortedMap<Integer, List<Way>> buckets = new TreeMap<>();
            int mask = (1 << BITS) - 1;
            ways.forEach(
                    way -> buckets.computeIfAbsent(way.text().hashCode() >>> shift & mask, key -> new ArrayList<>())
                            .add(way));
            CodeBlock.Builder code = CodeBlock.builder();
            code.add(
                    shift == 0
                            ? CodeBlock.of("switch (path.segmentHash($L) & $L) {\n$>", depth, mask)
                            : CodeBlock.of("switch (path.segmentHash($L) >>> $L & $L) {\n$>", depth, shift, mask));
            buckets.forEach((bits, some) ->
                    code.add("case $L:\n$>return $L;\n$<", bits, further("-hash-" + bits, some, shift + BITS)));
            return code.add("default:\n$>break;\n$<$<}\n").add(otherwise).build();
        }

        /** Texts of one and the same hash. */
        private CodeBlock chunked(List<Way> ways) {
            return chain(ways.subList(0, SWITCH))
                    .addStatement("return $L", further("-same", ways.subList(SWITCH, ways.size()), Integer.SIZE))
                    .build();
        }

        private CodeBlock further(String suffix, List<Way> ways, int shift) {
            MethodHome.Slot slot = home.reserve(hint + suffix, weight(ways.size()));
            home.write(
                    slot,
                    home.declare(slot, true)
                            .addJavadoc("{@code $L/…}, one of $L texts.\n", Comments.safe(shown), ways.size())
                            .addCode(code(ways, shift))
                            .build());
            return home.call(slot, true);
        }
    }
}
