package io.gatewright.compiler.diff.access;

import io.gatewright.compiler.diff.treatment.Canonical;
import io.gatewright.compiler.diff.treatment.References;
import io.gatewright.compiler.explain.text.Expressions;
import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.policy.access.AccessModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Conditions as formulas. A value that this does not look into becomes a variable of its own: two of them are the same where
 * their forms are, and else whatever follows from them is unknown, so that new kinds of values need nothing here.
 */
final class FormulaReader {
    private final References references;
    private final Canonical canonical;

    FormulaReader(References references) {
        this.references = references;
        this.canonical = new Canonical(references);
    }

    Formula of(AccessModel access) {
        return access.match(new AccessModel.Cases<Formula>() {
            @Override
            public Formula everyone(AccessModel.Public open) {
                return Formula.ALWAYS;
            }

            @Override
            public Formula require(AccessModel.Require require) {
                return new Formula.All(require.conditions().stream()
                        .map(FormulaReader.this::of)
                        .toList());
            }
        });
    }

    private Formula of(Value value) {
        if (value instanceof Value.And both) {
            return new Formula.All(List.of(of(both.left()), of(both.right())));
        }
        if (value instanceof Value.Or either) {
            return Formula.any(List.of(of(either.left()), of(either.right())));
        }
        if (value instanceof Value.Not not) {
            return new Formula.Not(of(not.operand()));
        }
        if (value instanceof Value.Bool bool) {
            return bool.value() ? Formula.ALWAYS : new Formula.Not(Formula.ALWAYS);
        }
        if (value instanceof RequestValue.AuthPresent identified) {
            return Formula.yes(Variable.identified(references.auth(identified.auth()), identified.auth()));
        }
        if (value instanceof RequestValue.Granted granted) {
            return granted(granted);
        }
        if (value instanceof Value.Compare compare) {
            return compare(compare);
        }
        if (value instanceof Value.In in) {
            return in(in);
        }
        if (value instanceof Value.Within within) {
            return readable(within.item())
                    .map(variable -> Addresses.within(variable, within.networks()))
                    .orElseGet(() -> opaque(value));
        }
        return read(value)
                .<Formula>map(read -> read.of(Formula.in(read.variable(), Set.of(Region.TRUE))))
                .orElseGet(() -> opaque(value));
    }

    /**
     * A variable that is read.
     *
     * @param otherwise what stands for it where it is absent
     */
    private record Read(Variable variable, Optional<Region> otherwise) {
        Formula.Test of(Formula.Test test) {
            return otherwise.map(test::orOf).orElse(test);
        }

        boolean mayBeAbsent() {
            return variable.mayBeAbsent() && otherwise.isEmpty();
        }
    }

    /** {@code header.x}, {@code header.x ?? "1"} */
    private Optional<Read> read(Value value) {
        if (value instanceof Value.Coalesce either) {
            return constant(either.second())
                    .flatMap(otherwise -> readable(either.first())
                            .filter(Variable::mayBeAbsent)
                            .map(variable -> new Read(variable, Optional.of(otherwise))));
        }
        return readable(value).map(variable -> new Read(variable, Optional.empty()));
    }

    private Formula compare(Value.Compare compare) {
        if (compare.left() instanceof Value.Text
                || compare.left() instanceof Value.Decimal
                || compare.left() instanceof Value.Bool
                || compare.left() instanceof Value.Null) {
            return compare(compare, compare.right(), compare.left(), -1);
        }
        return compare(compare, compare.left(), compare.right(), 1);
    }

    /** @param sense -1 where the two sides have changed places */
    private Formula compare(Value.Compare whole, Value read, Value with, int sense) {
        Optional<Read> known = read(read);
        if (known.isEmpty()) {
            return opaque(whole);
        }
        Read asked = known.get();
        Variable variable = asked.variable();
        if (with instanceof Value.Null) {
            Formula present = asked.of(Formula.present(variable));
            return whole.op() == Value.Op.EQ ? new Formula.Not(present) : present;
        }
        Optional<Region> constant = constant(with);
        if (constant.isEmpty()) {
            return opaque(whole);
        }
        Formula equal = asked.of(Formula.in(variable, Set.of(constant.get())));
        if (whole.op() == Value.Op.EQ) {
            return equal;
        }
        if (whole.op() == Value.Op.NE) {
            return asked.mayBeAbsent() ? opaque(whole) : new Formula.Not(equal);
        }
        return with instanceof Value.Decimal number
                ? asked.of(Formula.ordered(variable, number.value(), compared -> holds(whole.op(), compared * sense)))
                : opaque(whole);
    }

    private static boolean holds(Value.Op op, int compared) {
        return switch (op) {
            case EQ -> compared == 0;
            case NE -> compared != 0;
            case LT -> compared < 0;
            case LE -> compared <= 0;
            case GT -> compared > 0;
            case GE -> compared >= 0;
        };
    }

    private Formula in(Value.In in) {
        Optional<Read> read = read(in.item());
        Set<Region> constants = new LinkedHashSet<>();
        for (Value item : in.list().items()) {
            constant(item).ifPresent(constants::add);
        }
        return read.isEmpty() || constants.size() < in.list().items().size()
                ? opaque(in)
                : read.get().of(Formula.in(read.get().variable(), constants));
    }

    private static Optional<Region> constant(Value value) {
        if (value instanceof Value.Text text) {
            return Optional.of(Region.text(text.value()));
        }
        if (value instanceof Value.Decimal number) {
            return Optional.of(Region.number(number.value()));
        }
        return value instanceof Value.Bool bool
                ? Optional.of(bool.value() ? Region.TRUE : Region.FALSE)
                : Optional.empty();
    }

    /** The variable that a value reads, if it reads just one. */
    private Optional<Variable> readable(Value value) {
        Optional<String> auth = Roots.auth(value).map(references::auth);
        Optional<Variable.Kind> kind = references.isIdentity(value)
                ? Optional.of(Variable.Kind.IDENTITY)
                : Roots.isOptional(value)
                        ? Optional.of(Variable.Kind.OPTIONAL)
                        : Roots.isAlwaysThere(value) ? Optional.of(Variable.Kind.VALUE) : Optional.empty();
        return kind.map(known ->
                new Variable(canonical.of(value), Expressions.text(value), known, Roots.of(value, references), auth));
    }

    private Formula granted(RequestValue.Granted value) {
        return Formula.yes(new Variable(
                canonical.of(value),
                Expressions.text(value),
                Variable.Kind.GRANTED,
                Roots.of(value, references),
                Optional.of(references.auth(value.auth())),
                Optional.of(value)));
    }

    private Formula opaque(Value value) {
        return Formula.yes(new Variable(
                canonical.of(value),
                Expressions.text(value),
                Variable.Kind.OPAQUE,
                Roots.of(value, references),
                Roots.auth(value).map(references::auth)));
    }

    static List<Variable> variables(Formula one, Formula other) {
        Set<Variable> all = new LinkedHashSet<>();
        one.tests(test -> all.add(test.variable()));
        other.tests(test -> all.add(test.variable()));
        List<Variable> sorted = new ArrayList<>(all);
        sorted.sort(
                (a, b) -> Boolean.compare(b.kind() == Variable.Kind.IDENTIFIED, a.kind() == Variable.Kind.IDENTIFIED));
        return sorted;
    }
}
