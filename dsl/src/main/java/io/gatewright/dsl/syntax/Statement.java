package io.gatewright.dsl.syntax;

import io.gatewright.dsl.source.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What may stand in a block. */
public sealed interface Statement
        permits RouteDecl,
                GroupDecl,
                Statement.Use,
                Statement.Require,
                Statement.Public,
                Statement.Assign,
                Statement.Remove,
                Statement.Lift,
                Statement.Allow,
                Statement.Let,
                Statement.Fetch,
                Statement.Respond,
                Statement.Setting {
    Span span();

    <R> R match(Cases<R> cases);

    /** One method per case; adding a case breaks every place that must know of it. */
    interface Cases<R> {
        R route(RouteDecl node);

        R group(GroupDecl node);

        R use(Use node);

        R require(Require node);

        R publicCase(Public node);

        R assign(Assign node);

        R remove(Remove node);

        R lift(Lift node);

        R allow(Allow node);

        R let(Let node);

        R fetch(Fetch node);

        R respond(Respond node);

        R setting(Setting node);
    }

    /** {@code each NAME in EXPR,} of a fetch. */
    record Loop(Name variable, Expr over) {}

    /** {@code use a, b} */
    record Use(List<Name> policies, Span span) implements Statement {
        public Use {
            policies = List.copyOf(policies);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.use(this);
        }
    }

    /** {@code require …} */
    record Require(Expr condition, Span span) implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.require(this);
        }
    }

    /** {@code public} */
    record Public(Span span) implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.publicCase(this);
        }
    }

    /** {@code set PLACE = …} */
    record Assign(Place place, Expr value, Span span) implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assign(this);
        }
    }

    /** {@code remove PLACE} */
    record Remove(Place place, Span span) implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.remove(this);
        }
    }

    /** {@code lift NAME because "…"} */
    record Lift(Name setting, StringText because, Span span) implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lift(this);
        }
    }

    /** {@code allow GW… because "…" until DATE} */
    record Allow(Name code, StringText because, Optional<LocalDate> until, Span span) implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.allow(this);
        }
    }

    /** {@code let NAME = …} */
    record Let(Name name, Expr value, Span span) implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.let(this);
        }
    }

    /** {@code fetch NAME: TYPE = … else …} */
    record Fetch(
            Name name,
            Optional<TypeRef> type,
            Optional<Loop> each,
            Call call,
            Optional<Block> block,
            Optional<Expr> otherwise,
            Span span)
            implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fetch(this);
        }
    }

    /** {@code respond STATUS json} */
    record Respond(Expr.IntText status, Optional<Expr> body, Span span) implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.respond(this);
        }
    }

    /** {@code NAME value { … }}, meaning whatever the vocabulary says */
    record Setting(Doc doc, Name name, Optional<Expr> value, Optional<Block> block, Span span) implements Statement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setting(this);
        }
    }
}
