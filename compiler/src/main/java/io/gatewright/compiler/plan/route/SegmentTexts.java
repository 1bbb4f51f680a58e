package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.language.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Texts of a language by which the patterns at some positions can be told apart. */
final class SegmentTexts {
    /** Most texts that are tried. */
    private static final int MOST = 12;

    private final Language language;
    private final Set<String> named = new TreeSet<>();
    /** Those that are not wider, the first {@link #MOST} of them. */
    private final Set<Language> others = new LinkedHashSet<>();

    SegmentTexts(Language language, List<Trie.Node> at) {
        this.language = language;
        at.forEach(node -> {
            named.addAll(node.literals.keySet());
            others.addAll(node.types.keySet());
        });
        others.removeIf(other -> other.includes(language));
        if (others.size() > MOST) {
            List<Language> some = others.stream().limit(MOST).toList();
            others.retainAll(some);
        }
    }

    /**
     * Not empty. First a text that no pattern names and only the widest take.
     *
     * @param preferred comes first if it is such a text
     */
    Set<String> of(String preferred) {
        Set<String> texts = new LinkedHashSet<>();
        if (isPlain(preferred)) {
            texts.add(preferred);
        }
        plain().ifPresent(texts::add);
        for (Language other : others) {
            language.intersect(other).flatMap(common -> common.example(named)).ifPresent(texts::add);
        }
        named.stream().filter(language::accepts).limit(MOST).forEach(texts::add);
        language.example(Set.of()).ifPresent(texts::add);
        return texts;
    }

    /** The first of them, without looking for the others. */
    String first() {
        return plain().orElseGet(() -> of("").iterator().next());
    }

    /** A text of the language that no position names and none of the others takes. */
    Optional<String> plain() {
        Optional<String> any = language.example(named);
        return any.filter(this::isPlain).isPresent() // then the one that subtracting the others would find too
                ? any
                : language.without(others).flatMap(left -> left.example(named));
    }

    private boolean isPlain(String text) {
        return language.accepts(text)
                && !named.contains(text)
                && others.stream().noneMatch(other -> other.accepts(text));
    }
}
