package io.gatewright.dsl.syntax;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/** What may stand at the top of a file. */
public sealed interface Declaration
        permits RouteDecl,
                GroupDecl,
                Declaration.Import,
                Declaration.Gateway,
                Declaration.Param,
                Declaration.Secret,
                Declaration.Overlay,
                Declaration.FiniteType,
                Declaration.PatternType,
                Declaration.Shape,
                Declaration.Upstream,
                Declaration.Auth,
                Declaration.Policy,
                Declaration.Flow,
                Declaration.Assert,
                Declaration.Test {
    Span span();

    <R> R match(Cases<R> cases);

    /** One method per case; adding a case breaks every place that must know of it. */
    interface Cases<R> {
        R route(RouteDecl node);

        R group(GroupDecl node);

        R importCase(Import node);

        R gateway(Gateway node);

        R param(Param node);

        R secret(Secret node);

        R overlay(Overlay node);

        R finiteType(FiniteType node);

        R patternType(PatternType node);

        R shape(Shape node);

        R upstream(Upstream node);

        R auth(Auth node);

        R policy(Policy node);

        R flow(Flow node);

        R assertCase(Assert node);

        R test(Test node);
    }

    /** {@code import "file.gw"} */
    record Import(StringText path, Span span) implements Declaration {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.importCase(this);
        }
    }

    /** {@code gateway NAME { … }} */
    record Gateway(Doc doc, Name name, Block block, Span span) implements Declaration {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.gateway(this);
        }
    }

    /** {@code param NAME: TYPE = default { range … }} */
    record Param(Doc doc, Name name, TypeRef type, Optional<Expr> initial, Optional<Block> block, Span span)
            implements Declaration {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.param(this);
        }
    }

    /** {@code secret NAME = env("…")} */
    record Secret(Doc doc, Name name, Expr source, Span span) implements Declaration {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.secret(this);
        }
    }

    /** {@code overlay NAME { param = value … }} */
    record Overlay(Doc doc, Name name, List<Binding> bindings, Span span) implements Declaration {
        public Overlay {
            bindings = List.copyOf(bindings);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.overlay(this);
        }
    }

    /** {@code type NAME = "a" | "b"} */
    record FiniteType(Doc doc, Name name, List<StringText> values, Span span) implements Declaration {
        public FiniteType {
            values = List.copyOf(values);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.finiteType(this);
        }
    }

    /** {@code type NAME = regex "…"} */
    record PatternType(Doc doc, Name name, Name kind, StringText pattern, Span span) implements Declaration {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.patternType(this);
        }
    }

    /** {@code shape NAME { field: type … }} */
    record Shape(Doc doc, Name name, List<Field> fields, Span span) implements Declaration {
        public Shape {
            fields = List.copyOf(fields);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.shape(this);
        }
    }

    /** {@code upstream NAME { … }} */
    record Upstream(Doc doc, Name name, Block block, Span span) implements Declaration {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.upstream(this);
        }
    }

    /** {@code auth NAME KIND { … }} */
    record Auth(Doc doc, Name name, Name kind, Block block, Span span) implements Declaration {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.auth(this);
        }
    }

    /** {@code policy NAME { … }} */
    record Policy(Doc doc, Name name, Block block, Span span) implements Declaration {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.policy(this);
        }
    }

    /** {@code flow NAME(args) { … }} */
    record Flow(Doc doc, Name name, List<Field> arguments, Block block, Span span) implements Declaration {
        public Flow {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.flow(this);
        }
    }

    /** {@code assert "…" { every SUBJECT where … expect … }} */
    record Assert(Doc doc, StringText title, Name subject, Optional<Expr> where, Expr expect, Span span)
            implements Declaration {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assertCase(this);
        }
    }

    /** {@code test "…" { … }} */
    record Test(Doc doc, StringText title, List<TestStatement> statements, Span span) implements Declaration {
        public Test {
            statements = List.copyOf(statements);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.test(this);
        }
    }
}
