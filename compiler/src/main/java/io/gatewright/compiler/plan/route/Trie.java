package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The patterns of one host by their segments, so that those with a common beginning share it. */
final class Trie {
    final Node root = new Node(0, 0);
    private int nodes = 1;

    Trie(List<Candidate> routes) {
        routes.forEach(this::add);
    }

    private void add(Candidate route) {
        Node node = root;
        for (Segment segment : route.pattern().segments()) {
            node = step(node, segment);
        }
        (route.pattern().rest() ? node.rest : node.end).addAll(route.atoms());
    }

    private Node step(Node node, Segment segment) {
        return segment.match(new Segment.Cases<Node>() {
            @Override
            public Node literal(Segment.Literal literal) {
                return node.literals.computeIfAbsent(literal.text(), text -> new Node(nodes++, node.depth + 1));
            }

            @Override
            public Node type(Segment.Type type) {
                return node.types.computeIfAbsent(type.language(), language -> new Node(nodes++, node.depth + 1));
            }
        });
    }

    /** The atoms whose pattern takes this path. */
    List<Atom> matching(List<String> segments) {
        List<Atom> found = new ArrayList<>();
        List<Node> at = List.of(root);
        for (String segment : segments) {
            List<Node> next = new ArrayList<>();
            for (Node node : at) {
                found.addAll(node.rest);
                node.addAfter(segment, next);
            }
            at = next;
        }
        for (Node node : at) {
            found.addAll(node.rest);
            found.addAll(node.end);
        }
        return found;
    }

    /** A position in patterns: what has been read, and what may come. */
    static final class Node {
        final int id;
        final int depth;
        final SortedMap<String, Node> literals = new TreeMap<>();
        /** In the order in which they were met. */
        final Map<Language, Node> types = new LinkedHashMap<>();
        /** The atoms of patterns that end here. */
        final List<Atom> end = new ArrayList<>();
        /** The atoms of patterns that take anything from here on. */
        final List<Atom> rest = new ArrayList<>();

        private Node(int id, int depth) {
            this.id = id;
            this.depth = depth;
        }

        Optional<Node> literal(String text) {
            return Optional.ofNullable(literals.get(text));
        }

        /** The position after exactly this segment, if a pattern has it. */
        @Nullable
        Node after(Segment segment) {
            return segment.<Optional<Node>>match(new Segment.Cases<>() {
                        @Override
                        public Optional<Node> literal(Segment.Literal literal) {
                            return Node.this.literal(literal.text());
                        }

                        @Override
                        public Optional<Node> type(Segment.Type type) {
                            return Optional.ofNullable(types.get(type.language()));
                        }
                    })
                    .orElse(null);
        }

        /** Adds the positions after this text. */
        void addAfter(String text, List<Node> next) {
            literal(text).ifPresent(next::add);
            if (!text.isEmpty()) {
                types.forEach((language, node) -> {
                    if (language.accepts(text)) {
                        next.add(node);
                    }
                });
            }
        }
    }
}
