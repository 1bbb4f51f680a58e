package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.language.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Paths of one pattern, such that other patterns tell them apart; first those that as few others as possible take. Each is
 * looked for when it is asked for, since the first one mostly does.
 */
final class ExamplePaths {
    /** Most paths that are given. */
    private static final int MOST = 100;

    private final Pattern pattern;
    /** What to go on with, the next one last. */
    private final Deque<Beginning> open = new ArrayDeque<>();

    private int given;

    ExamplePaths(Pattern pattern, Trie trie) {
        this.pattern = pattern;
        open.push(new Beginning(List.of(), List.of(trie.root), false));
    }

    /**
     * Segments of a path.
     *
     * @param at where patterns are once {@code path} is read
     * @param again whether the first way to go on, or the path itself where it is one, is behind
     */
    private record Beginning(List<String> path, List<Trie.Node> at, boolean again) {
        Beginning then(String text) {
            List<String> longer = new ArrayList<>(path);
            longer.add(text);
            List<Trie.Node> next = new ArrayList<>();
            at.forEach(node -> node.addAfter(text, next));
            return new Beginning(longer, next, false);
        }

        Beginning others() {
            return new Beginning(path, at, true);
        }

        boolean isSlashed() {
            return !path.isEmpty() && path.get(path.size() - 1).isEmpty();
        }
    }

    /** Another path; empty when there are no more. */
    Optional<List<String>> next() {
        while (given < MOST && !open.isEmpty()) {
            Beginning beginning = open.pop();
            if (beginning.path().size() < pattern.segments().size()) {
                goOn(beginning, pattern.segments().get(beginning.path().size()));
            } else if (beginning.again()) {
                openAll(beginning, new SegmentTexts(Language.ANY, beginning.at()).of(""), "");
                if (!beginning.path().isEmpty()) {
                    open.push(beginning.then(""));
                }
            } else {
                if (pattern.rest() && !beginning.at().isEmpty() && !beginning.isSlashed()) {
                    open.push(beginning.others());
                }
                given++;
                return Optional.of(beginning.path());
            }
        }
        return Optional.empty();
    }

    private void goOn(Beginning beginning, Segment segment) {
        segment.match(new Segment.Cases<Void>() {
            @Override
            public Void literal(Segment.Literal literal) {
                open.push(beginning.then(literal.text()));
                return null;
            }

            @Override
            public Void type(Segment.Type type) {
                SegmentTexts texts = new SegmentTexts(type.language(), beginning.at());
                String first = texts.first();
                if (beginning.again()) {
                    openAll(beginning, texts.of(""), first);
                } else {
                    open.push(beginning.others());
                    open.push(beginning.then(first));
                }
                return null;
            }
        });
    }

    /** In their order, {@code without} one of them. */
    private void openAll(Beginning beginning, Iterable<String> texts, String without) {
        List<String> backwards = new ArrayList<>();
        texts.forEach(text -> backwards.add(0, text));
        backwards.remove(without);
        backwards.forEach(text -> open.push(beginning.then(text)));
    }
}
