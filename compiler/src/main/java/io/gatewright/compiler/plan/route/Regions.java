package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.language.Language;
import io.gatewright.compiler.language.Remainder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How languages divide the texts of a segment: into parts, each of which lies wholly inside or wholly outside every one of
 * them. A part is what an intersection of the languages has left once the smaller intersections are taken away, so asking
 * for the smaller intersections first finds the part of a text. Worked out once for each set of languages.
 */
final class Regions {
    /** Most languages of one position, texts apart. */
    static final int MAX_LANGUAGES = 500;
    /** Most intersections of the languages of one position, these themselves apart. */
    static final int MAX_INTERSECTIONS = 256;
    /** Most texts of a language that are told apart one by one. */
    static final int MAX_TEXTS = 1_000;

    private final Meets meets;
    private final Map<Set<Language>, Division> known = new HashMap<>();

    Regions(Meets meets) {
        this.meets = meets;
    }

    /**
     * The texts that some languages tell apart.
     *
     * @param texts all those of finite languages, which are no parts
     * @param parts smaller intersections first
     * @param rest what all the languages leave of every text; empty: nothing
     */
    record Division(SortedSet<String> texts, List<Part> parts, Optional<Remainder> rest) {
        Division {
            texts = Collections.unmodifiableSortedSet(new TreeSet<>(texts));
            parts = List.copyOf(parts);
        }
    }

    /**
     * An intersection of languages.
     *
     * @param own what no smaller intersection has
     */
    record Part(Language whole, Remainder own) {}

    /** @throws TooLargeException beyond {@link #MAX_LANGUAGES} or {@link #MAX_INTERSECTIONS} */
    Division of(Collection<Language> languages) {
        Set<Language> some = new LinkedHashSet<>(languages);
        some.remove(Language.ANY);
        Division division = known.get(some);
        if (division == null) {
            division = divide(some);
            known.put(some, division);
        }
        return division;
    }

    private Division divide(Set<Language> languages) {
        SortedSet<String> texts = new TreeSet<>();
        Map<Language, Integer> sizes = new LinkedHashMap<>();
        List<Language> closed = closure(languages, texts);
        for (Language language : closed) {
            long inside = closed.stream()
                    .filter(other -> meets.includes(language, other))
                    .count();
            sizes.put(language, (int) inside);
        }
        List<Language> ordered = new ArrayList<>(closed);
        ordered.sort(Comparator.comparing((Language language) -> sizes.getOrDefault(language, 0))
                .thenComparing(Language::name));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Language whole = ordered.get(i);
            List<Language> smaller = ordered.subList(0, i).stream()
                    .filter(other -> meets.includes(whole, other))
                    .toList();
            whole.without(widest(smaller)).ifPresent(own -> parts.add(new Part(whole, own)));
        }
        return new Division(texts, parts, Language.ANY.without(languages));
    }

    /** Those that no other holds. */
    private List<Language> widest(List<Language> some) {
        return some.stream()
                .filter(each -> some.stream().noneMatch(other -> !other.equals(each) && meets.includes(other, each)))
                .toList();
    }

    /** All intersections that are not finite; the texts of those that are go to {@code texts}. */
    private List<Language> closure(Set<Language> languages, SortedSet<String> texts) {
        if (languages.size() > MAX_LANGUAGES) {
            throw new TooLargeException(TooLargeException.Cause.TYPES);
        }
        Set<Language> closed = new LinkedHashSet<>();
        for (Language language : languages) {
            List<Language> more = new ArrayList<>(List.of(language));
            for (Language other : closed) {
                meets.of(language, other).ifPresent(common -> {
                    if (common instanceof Segment.Type type) {
                        more.add(type.language());
                    } else if (common instanceof Segment.Literal literal) {
                        texts.add(literal.text());
                    }
                });
            }
            for (Language each : more) {
                Optional<SortedSet<String>> few = each.texts(MAX_TEXTS);
                few.ifPresent(all -> texts.addAll(all));
                if (few.isEmpty()) {
                    closed.add(each);
                }
            }
            if (closed.size() > languages.size() + MAX_INTERSECTIONS) {
                throw new TooLargeException(TooLargeException.Cause.TYPES);
            }
        }
        return List.copyOf(closed);
    }
}
