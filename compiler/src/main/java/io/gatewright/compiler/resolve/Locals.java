package io.gatewright.compiler.resolve;

import io.gatewright.dsl.syntax.Name;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Names that a place of the source gives to values, beside the roots that all expressions know. */
interface Locals {
    /** Empty where the name means nothing where it stands; where it means something that the use cannot read, that is told. */
    Optional<Typed> find(Name name, Use use);

    /** For near misses. */
    Set<String> names();

    /** These and one more. */
    default Locals with(String name, Typed value) {
        return new And(this, name, value);
    }

    /** Fixed ones. */
    record Given(Map<String, Typed> values) implements Locals {
        public Given {
            values = Map.copyOf(values);
        }

        @Override
        public Optional<Typed> find(Name name, Use use) {
            return Optional.ofNullable(values.get(name.text()));
        }

        @Override
        public Set<String> names() {
            return values.keySet();
        }
    }

    /** An inner name beside outer ones. */
    record And(Locals outer, String name, Typed value) implements Locals {
        @Override
        public Optional<Typed> find(Name ref, Use use) {
            return ref.text().equals(name) ? Optional.of(value) : outer.find(ref, use);
        }

        @Override
        public Set<String> names() {
            Set<String> all = new TreeSet<>(outer.names());
            all.add(name);
            return all;
        }
    }
}
