package io.gatewright.compiler.assertion;

import io.gatewright.compiler.policy.answer.AnswerModel;
import io.gatewright.compiler.policy.flow.FetchModel;
import java.util.List;
import java.util.Optional;

/** What a route answers that does not pass on an upstream's answer. */
final class OwnAnswers implements AnswerModel.Cases<Optional<Integer>> {
    private OwnAnswers() {}

    static Optional<Integer> status(AnswerModel answer) {
        return answer.match(new OwnAnswers());
    }

    /** Without its quotes. */
    static String location(AnswerModel.Redirect redirect) {
        String written = redirect.location().span().text();
        return written.substring(1, written.length() - 1);
    }

    static List<FetchModel> fetches(AnswerModel answer) {
        return answer instanceof AnswerModel.Composition composed ? composed.fetches() : List.of();
    }

    @Override
    public Optional<Integer> proxy(AnswerModel.Proxy answer) {
        return Optional.empty();
    }

    @Override
    public Optional<Integer> respond(AnswerModel.Respond answer) {
        return Optional.of(answer.status());
    }

    @Override
    public Optional<Integer> composition(AnswerModel.Composition answer) {
        return Optional.of(answer.status());
    }

    @Override
    public Optional<Integer> redirect(AnswerModel.Redirect answer) {
        return Optional.of(answer.status());
    }
}
