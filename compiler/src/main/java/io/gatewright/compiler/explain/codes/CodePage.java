package io.gatewright.compiler.explain.codes;

import io.gatewright.dsl.diagnostic.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a code of a diagnostic means.
 *
 * @param title what is the matter in general; lower case, no full stop
 * @param severity the gravest that the code is told with
 * @param why why it is told and what to do, a paragraph each; what is code stands in backticks
 * @param examples wrong ones and right ones, in the order of the page
 */
public record CodePage(String code, String title, Severity severity, List<String> why, List<Example> examples) {
    public CodePage {
        Objects.requireNonNull(severity);
        why = List.copyOf(why);
        examples = List.copyOf(examples);
        if (!code.matches("GW\\d{4}") || title.isBlank() || why.isEmpty()) {
            throw new IllegalArgumentException("a page has a code, a title and a reason: " + code);
        }
    }

    /** The first wrong example, where a short one can be given. */
    public Optional<Example> wrong() {
        return examples.stream()
                .filter(each -> each.verdict() == Example.Verdict.WRONG)
                .findFirst();
    }
}
