package io.gatewright.compiler.logic;

import io.gatewright.compiler.model.Network;
import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.model.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * Values as formulas, and what is known of their atoms: one text is not two, and who has something to show was
 * identified.
 */
final class Formulas {
    /** Subject of an equality to the texts it is compared with. */
    private final Map<String, Set<String>> compared = new LinkedHashMap<>();

    /** An address to the networks that it is looked for in. */
    private final Map<String, Set<Network>> networks = new LinkedHashMap<>();

    private final List<Formula> laws = new ArrayList<>();

    Formula of(Value value) {
        if (value instanceof Value.And and) {
            return new Formula.All(List.of(of(and.left()), of(and.right())));
        }
        if (value instanceof Value.Or or) {
            return new Formula.Any(List.of(of(or.left()), of(or.right())));
        }
        if (value instanceof Value.Not not) {
            return new Formula.Not(of(not.operand()));
        }
        if (value instanceof Value.Bool constant) {
            return new Formula.Constant(constant.value());
        }
        if (value instanceof Value.In in) {
            return new Formula.Any(in.list().items().stream()
                    .map(item -> equality(in.item(), item))
                    .toList());
        }
        if (value instanceof Value.Within within) {
            return new Formula.Any(within.networks().stream()
                    .map(network -> within(within.item(), network))
                    .toList());
        }
        if (value instanceof Value.Compare compare && compare.op() == Value.Op.EQ) {
            return equality(compare.left(), compare.right());
        }
        if (value instanceof Value.Compare compare && compare.op() == Value.Op.NE) {
            return new Formula.Not(equality(compare.left(), compare.right()));
        }
        return atom(Meaning.of(value), value);
    }

    private Formula within(Value item, Network network) {
        String subject = Meaning.of(item);
        networks.computeIfAbsent(subject, s -> new LinkedHashSet<>()).add(network);
        return new Formula.Atom(within(subject, network));
    }

    private static String within(String subject, Network network) {
        return subject + " within " + network.text();
    }

    private Formula equality(Value left, Value right) {
        if (isConstant(left) && !isConstant(right)) {
            return equality(right, left);
        }
        String subject = Meaning.of(left);
        String other = Meaning.of(right);
        if (isConstant(left) && subject.equals(other)) {
            return new Formula.Constant(true);
        }
        String question = subject + " is " + other;
        if (isConstant(right)) {
            compared.computeIfAbsent(subject, s -> new LinkedHashSet<>()).add(question);
        } else if (subject.compareTo(other) > 0) {
            return equality(right, left);
        }
        return right instanceof Value.Null ? absence(question, left) : atom(question, left);
    }

    /** Who was not identified has nothing to show. */
    private Formula absence(String question, Value about) {
        Formula absent = new Formula.Atom(question);
        owner(about).ifPresent(auth -> laws.add(new Formula.Any(List.of(identified(auth), absent))));
        return absent;
    }

    private static boolean isConstant(Value value) {
        return value instanceof Value.Text
                || value instanceof Value.Decimal
                || value instanceof Value.Bool
                || value instanceof Value.Null;
    }

    /** What comes from one auth alone is there only for those it identified. */
    private Formula atom(String question, Value about) {
        Formula atom = new Formula.Atom(question);
        owner(about).ifPresent(auth -> laws.add(new Formula.Any(List.of(new Formula.Not(atom), identified(auth)))));
        return atom;
    }

    /** The one auth that a value comes from, and without which it is absent. */
    private static Optional<String> owner(Value about) {
        SortedSet<String> auths = Values.auths(about);
        boolean handlesAbsence = Values.parts(about).stream().anyMatch(Value.Coalesce.class::isInstance);
        return auths.size() == 1 && !handlesAbsence && !(about instanceof RequestValue.AuthPresent)
                ? Optional.of(auths.first())
                : Optional.empty();
    }

    /** The question that {@link RequestValue.AuthPresent} asks. */
    static Formula identified(String auth) {
        return new Formula.Atom("AuthPresent(" + auth.length() + ":" + auth + ",)");
    }

    /** What holds of the atoms of all values that were made formulas. */
    List<Formula> laws() {
        List<Formula> all = new ArrayList<>(laws);
        for (Set<String> questions : compared.values()) {
            List<String> each = List.copyOf(questions);
            for (int i = 0; i < each.size(); i++) {
                for (int j = i + 1; j < each.size(); j++) {
                    all.add(new Formula.Not(
                            new Formula.All(List.of(new Formula.Atom(each.get(i)), new Formula.Atom(each.get(j))))));
                }
            }
        }
        networks.forEach((subject, blocks) -> all.addAll(nested(subject, List.copyOf(blocks))));
        return all;
    }

    /** Of two networks, one is a part of the other, or no address is in both; what is of no version is no address. */
    private static List<Formula> nested(String subject, List<Network> blocks) {
        List<Formula> all = new ArrayList<>();
        for (Network outer : blocks) {
            for (Network inner : blocks) {
                Formula in = new Formula.Atom(within(subject, inner));
                Formula out = new Formula.Atom(within(subject, outer));
                if (!outer.equals(inner) && outer.covers(inner)) {
                    all.add(new Formula.Any(List.of(new Formula.Not(in), out)));
                } else if (!outer.equals(inner) && outer.isWhole() && inner.isWhole()) {
                    all.add(new Formula.Any(List.of(in, out)));
                } else if (outer.text().compareTo(inner.text()) < 0 && !inner.covers(outer)) {
                    all.add(new Formula.Not(new Formula.All(List.of(in, out))));
                }
            }
        }
        return all;
    }
}
