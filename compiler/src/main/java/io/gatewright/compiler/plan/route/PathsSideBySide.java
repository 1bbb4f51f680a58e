package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.language.Language;
import io.gatewright.compiler.language.LanguageTooLargeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads several decisions side by side: every combination of winners that some path has in them, with such a path. What they
 * decide of two paths that lead to the same decisions is read once.
 */
public final class PathsSideBySide {
    /** Most combinations of decisions that are read. */
    public static final int MAX_STATES = 1_000_000;

    private final Visitor visitor;
    private final Regions regions = new Regions(new Meets(new Effort()));
    private final Set<List<Decision>> seen = new HashSet<>();
    private final List<String> path = new ArrayList<>();

    private PathsSideBySide(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Told what is read. Lists of winners are in the order of the decisions. */
    public interface Visitor {
        /**
         * The winners at a path.
         *
         * @param segments of the path, as in {@link Request}
         * @param otherSlash the winners at the same path with, or without, a slash at its end; nobody at {@code /}
         * @param open whether they are the winners of all longer paths too
         */
        void at(List<String> segments, List<Winners> winners, List<Winners> otherSlash, boolean open);

        /** That what the decisions say of the paths below this one is too much to be read. */
        void unread(List<String> segments);
    }

    /** Reads all paths. */
    public static void read(List<Decision> decisions, Visitor visitor) {
        new PathsSideBySide(visitor).read(decisions);
    }

    private void read(List<Decision> at) {
        if (seen.size() > MAX_STATES || !seen.add(at)) {
            return;
        }
        List<String> here = List.copyOf(path);
        if (seen.size() > MAX_STATES) {
            visitor.unread(here);
            return;
        }
        boolean open = at.stream().allMatch(each -> each instanceof Decision.Settled);
        List<Winners> end = at.stream().map(PathsSideBySide::end).toList();
        if (here.isEmpty()) {
            visitor.at(here, end, at.stream().map(each -> Winners.NONE).toList(), open);
        } else {
            List<Winners> slash = at.stream().map(PathsSideBySide::slash).toList();
            visitor.at(here, end, slash, open);
            if (!slash.equals(end)) {
                List<String> longer = new ArrayList<>(here);
                longer.add("");
                visitor.at(longer, slash, end, false);
            }
        }
        if (!open) {
            further(at, here);
        }
    }

    private void further(List<Decision> at, List<String> here) {
        Map<String, List<Decision>> next;
        try {
            next = next(at);
        } catch (TooLargeException | LanguageTooLargeException e) {
            visitor.unread(here);
            return;
        }
        next.forEach((text, decisions) -> {
            path.add(text);
            read(decisions);
            path.remove(path.size() - 1);
        });
    }

    /** For one text of each kind that the decisions tell apart what is left to decide after it. */
    private Map<String, List<Decision>> next(List<Decision> at) {
        Set<String> texts = new TreeSet<>();
        Set<Language> languages = new LinkedHashSet<>();
        for (Decision each : at) {
            if (each instanceof Decision.Branch branch) {
                texts.addAll(branch.literals().keySet());
                branch.types().forEach(way -> languages.add(way.language()));
            }
        }
        Regions.Division division = regions.of(languages);
        texts.addAll(division.texts());
        Set<String> examples = new LinkedHashSet<>(texts);
        division.parts().forEach(part -> part.own().example(texts).ifPresent(examples::add));
        division.rest().flatMap(rest -> rest.example(texts)).ifPresent(examples::add);
        Map<String, List<Decision>> next = new LinkedHashMap<>();
        examples.forEach(text ->
                next.put(text, at.stream().map(each -> after(each, text)).toList()));
        return next;
    }

    private static Decision after(Decision decision, String text) {
        return decision instanceof Decision.Branch branch ? branch.after(text) : decision;
    }

    private static Winners end(Decision decision) {
        return decision.match(new Decision.Cases<Winners>() {
            @Override
            public Winners settled(Decision.Settled settled) {
                return settled.winners();
            }

            @Override
            public Winners branch(Decision.Branch branch) {
                return branch.end();
            }
        });
    }

    private static Winners slash(Decision decision) {
        return decision.match(new Decision.Cases<Winners>() {
            @Override
            public Winners settled(Decision.Settled settled) {
                return settled.winners();
            }

            @Override
            public Winners branch(Decision.Branch branch) {
                return branch.slash();
            }
        });
    }
}
