package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.source.Span;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** The weight of a target or a pool before its block, or without one. */
final class Weights {
    private static final Set<String> WEIGHED = Set.of("target", "targets", "server", "pool");
    private static final Pattern WEIGHT =
            Pattern.compile("(?:weight[ \\t]*+=?[ \\t]*+)?([0-9]{1,4})%?(?![A-Za-z0-9_./%-])([ \\t]*+\\{)?");

    private Weights() {}

    static Optional<Diagnostic> find(Problems problems, Token first, Token found) {
        String text = problems.file().text();
        Matcher weight = WEIGHT.matcher(text).region(found.getStartIndex(), text.length());
        if (!WEIGHED.contains(first.getText()) || first == found || !weight.lookingAt()) {
            return Optional.empty();
        }
        boolean opened = weight.group(2) != null;
        String setting = "weight " + weight.group(1);
        Span span = problems.file().span(weight.start(), opened ? weight.start(2) : weight.end());
        Diagnostic problem = Diagnostic.error(Codes.UNEXPECTED, "a weight stands in the block", span, "");
        return Optional.of(
                opened
                        ? problem.help("`{ " + setting + "; … }`")
                                .fix(Fix.replace(
                                        problems.file().span(weight.start(), weight.end()), "{ " + setting + ";"))
                        : problem.help("`{ " + setting + " }`").fix(Fix.replace(span, "{ " + setting + " }")));
    }
}
