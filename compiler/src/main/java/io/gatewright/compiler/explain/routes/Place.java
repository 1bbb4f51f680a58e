package io.gatewright.compiler.explain.routes;

import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Choice;
import io.gatewright.compiler.plan.route.Decision;
import io.gatewright.compiler.plan.route.Winners;
import java.util.Objects;

/** Where a decision stands: at a segment, a method, a condition, or at its route. Equal where nothing tells two apart. */
sealed interface Place {
    <R> R match(Cases<R> cases);

    Drawing.Kind kind();

    /** What is asked here, or the route. */
    String label();

    /** One method per case. */
    interface Cases<R> {
        R segment(AtSegment place);

        R method(AtMethod place);

        R condition(AtCondition place);

        R route(AtRoute place);
    }

    /** What leads to a further place. */
    record Way(String label, Place to) {
        public Way {
            Objects.requireNonNull(label);
            Objects.requireNonNull(to);
        }
    }

    /** Looks at a segment. */
    record AtSegment(Decision.Branch branch) implements Place {
        @Override
        public Drawing.Kind kind() {
            return Drawing.Kind.QUESTION;
        }

        @Override
        public String label() {
            return "segment " + (branch.depth() + 1);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.segment(this);
        }
    }

    /** Looks at the method. */
    record AtMethod(Winners winners) implements Place {
        @Override
        public Drawing.Kind kind() {
            return Drawing.Kind.QUESTION;
        }

        @Override
        public String label() {
            return "method";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.method(this);
        }
    }

    /** Looks at a header, a query parameter, a cookie or the scheme. */
    record AtCondition(Choice.Ask ask) implements Place {
        @Override
        public Drawing.Kind kind() {
            return Drawing.Kind.QUESTION;
        }

        @Override
        public String label() {
            return ask.variable().toString();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.condition(this);
        }
    }

    /** The end. */
    record AtRoute(Candidate route) implements Place {
        @Override
        public Drawing.Kind kind() {
            return Drawing.Kind.ROUTE;
        }

        @Override
        public String label() {
            return route.name() + ": " + route.shownMethods() + " " + route.shown();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.route(this);
        }
    }
}
