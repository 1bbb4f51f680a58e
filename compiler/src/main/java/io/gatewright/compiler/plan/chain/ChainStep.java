package io.gatewright.compiler.plan.chain;

import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.compiler.policy.answer.AnswerModel;
import io.gatewright.compiler.policy.answer.TargetPath;
import io.gatewright.compiler.policy.cache.CacheModel;
import io.gatewright.compiler.policy.cors.CorsModel;
import io.gatewright.compiler.policy.limit.LimitModel;
import io.gatewright.compiler.policy.size.MaxBodyModel;
import io.gatewright.compiler.policy.timeout.TimeoutModel;
import io.gatewright.compiler.policy.transform.TransformModel;
import io.gatewright.dsl.source.Span;
import java.util.List;

/** One step of a route: what it does, and its place. */
public sealed interface ChainStep {
    ChainPlace place();

    <R> R match(Cases<R> cases);

    /** One method per case; adding a case breaks every place that must know of it. */
    interface Cases<R> {
        R editResponse(EditResponse step);

        R maxBody(MaxBody step);

        R cors(Cors step);

        R limit(Limit step);

        R identify(Identify step);

        R require(Require step);

        R cache(Cache step);

        R timeout(Timeout step);

        R editRequest(EditRequest step);

        R rewrite(Rewrite step);

        R editBody(EditBody step);

        R answer(Answer step);
    }

    /** Header edits on every answer. */
    record EditResponse(TransformModel edits) implements ChainStep {
        @Override
        public ChainPlace place() {
            return ChainPlace.EDIT_RESPONSE;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.editResponse(this);
        }
    }

    /** Refuses larger requests. */
    record MaxBody(MaxBodyModel size) implements ChainStep {
        @Override
        public ChainPlace place() {
            return ChainPlace.MAX_BODY;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.maxBody(this);
        }
    }

    /** Tells pages of other origins what they may read. */
    record Cors(CorsModel cors) implements ChainStep {
        @Override
        public ChainPlace place() {
            return ChainPlace.CORS;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cors(this);
        }
    }

    /**
     * Takes from an allowance.
     *
     * @param early whether it stands before the callers are identified
     */
    record Limit(LimitModel limit, boolean early) implements ChainStep {
        @Override
        public ChainPlace place() {
            return early ? ChainPlace.EARLY_LIMIT : ChainPlace.LIMIT;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.limit(this);
        }
    }

    /**
     * Finds out who the caller is; no credential is fine, a wrong one is not.
     *
     * @param auths their names, never empty; asked in one step, so that each may know a credential that another refuses
     * @param span the first {@code identify}
     */
    record Identify(List<String> auths, Span span) implements ChainStep {
        public Identify {
            auths = List.copyOf(auths);
        }

        @Override
        public ChainPlace place() {
            return ChainPlace.IDENTIFY;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.identify(this);
        }
    }

    /** Refuses whoever does not fulfil the conditions, after asking the auths they name. */
    record Require(AccessModel.Require require) implements ChainStep {
        @Override
        public ChainPlace place() {
            return ChainPlace.REQUIRE;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.require(this);
        }
    }

    /** Answers from what is stored, or stores what comes back. */
    record Cache(CacheModel cache) implements ChainStep {
        @Override
        public ChainPlace place() {
            return ChainPlace.CACHE;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cache(this);
        }
    }

    /** Bounds the wait for the upstream's answer. */
    record Timeout(TimeoutModel timeout) implements ChainStep {
        @Override
        public ChainPlace place() {
            return ChainPlace.TIMEOUT;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.timeout(this);
        }
    }

    /** Header edits on what goes to the upstream. */
    record EditRequest(TransformModel edits) implements ChainStep {
        @Override
        public ChainPlace place() {
            return ChainPlace.EDIT_REQUEST;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.editRequest(this);
        }
    }

    /** The path that the upstream is asked for. */
    record Rewrite(TargetPath target) implements ChainStep {
        @Override
        public ChainPlace place() {
            return ChainPlace.REWRITE;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rewrite(this);
        }
    }

    /** Takes values out of the JSON that the upstream sends. */
    record EditBody(TransformModel edits) implements ChainStep {
        @Override
        public ChainPlace place() {
            return ChainPlace.EDIT_BODY;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.editBody(this);
        }
    }

    /** What answers in the end. */
    record Answer(AnswerModel answer) implements ChainStep {
        @Override
        public ChainPlace place() {
            return ChainPlace.ANSWER;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.answer(this);
        }
    }
}
