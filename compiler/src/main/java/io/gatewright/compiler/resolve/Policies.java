package io.gatewright.compiler.resolve;

import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The policies, each read once, and what a block brings in through {@code use}. */
final class Policies {
    private static final int DEEPEST = 64;

    private final Declared declared;
    private final Findings findings;
    private final Map<String, Level> levels = new TreeMap<>();
    private final Set<String> cyclic = new HashSet<>();
    private final IdentityHashMap<Level, List<List<Level>>> outside = new IdentityHashMap<>();
    private boolean deep;

    Policies(Declared declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
        for (Declaration.Policy policy : declared.policies.values()) {
            Body body = new BodyReader(findings).read(policy.block(), Place.POLICY);
            levels.put(
                    policy.name().text(),
                    new Level(Level.Kind.POLICY, policy.name().text(), policy.span(), body));
        }
        Set<String> done = new HashSet<>();
        levels.values().forEach(level -> findCycles(level, new ArrayDeque<>(), done));
    }

    /** Every name in a {@code use} is a policy, also where no route is reached. */
    void checkUses(Collection<Level> users) {
        for (Level user : users) {
            uses(user).forEach(name -> used(user, name));
        }
    }

    /** The policy that a {@code use} names; of a policy that uses one which is not there, it is not meant itself. */
    private Optional<Declaration.Policy> used(Level user, Name name) {
        Map<String, Declaration.Policy> others = declared.policies;
        if (user.kind() == Level.Kind.POLICY && !others.containsKey(name.text())) {
            others = new TreeMap<>(others);
            others.remove(user.owner());
        }
        return declared.find(others, name, "policy");
    }

    Collection<Level> all() {
        return levels.values();
    }

    private void findCycles(Level level, Deque<String> open, Set<String> done) {
        if (!done.add(level.owner())) {
            return;
        }
        open.addLast(level.owner());
        for (Name name : uses(level)) {
            Level used = levels.get(name.text());
            if (used == null) {
                continue;
            }
            if (open.contains(name.text())) {
                cyclic.add(level.owner());
                findings.add(Diagnostic.error(
                        "GW2040",
                        "policy `" + name.text() + "` uses itself",
                        name.span(),
                        "leads back to `" + name.text() + "`"));
            } else if (open.size() == DEEPEST) {
                tooDeep(level, name);
            } else {
                findCycles(used, open, done);
            }
        }
        open.removeLast();
    }

    /** Told once; what is further out is left out. */
    private void tooDeep(Level level, Name name) {
        cyclic.add(level.owner());
        if (!deep) {
            findings.error(
                    "GW2013",
                    "policies are used too deep",
                    name.span(),
                    "level " + (DEEPEST + 1) + ", at most " + DEEPEST);
        }
        deep = true;
    }

    private static List<Name> uses(Level level) {
        return level.body().of(Statement.Use.class).stream()
                .flatMap(use -> use.policies().stream())
                .toList();
    }

    /**
     * What stands just outside {@code level}: the policies it uses form one rank, those that they use a rank further out.
     * The outermost rank comes first.
     */
    List<List<Level>> ranksOutside(Level level) {
        return outside.computeIfAbsent(level, this::ranks);
    }

    private List<List<Level>> ranks(Level level) {
        Deque<List<Level>> ranks = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        List<Level> inner = List.of(level);
        while (!inner.isEmpty()) {
            Set<Level> rank = new LinkedHashSet<>();
            for (Level user : inner) {
                if (cyclic.contains(user.owner()) && user.kind() == Level.Kind.POLICY) {
                    continue;
                }
                for (Name name : uses(user)) {
                    used(user, name)
                            .map(policy -> levels.get(policy.name().text()))
                            .filter(policy -> seen.add(policy.owner()))
                            .ifPresent(rank::add);
                }
            }
            inner = new ArrayList<>(rank);
            inner.sort((a, b) -> a.owner().compareTo(b.owner()));
            if (!inner.isEmpty()) {
                ranks.addFirst(inner);
            }
        }
        return List.copyOf(ranks);
    }
}
