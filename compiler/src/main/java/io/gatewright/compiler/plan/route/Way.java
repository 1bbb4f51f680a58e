package io.gatewright.compiler.plan.route;

import io.gatewright.compiler.language.Language;
import java.util.Objects;

/** What to do for a segment of a language that no literal and no way before this one takes. */
public record Way(Language language, Decision next) {
    public Way {
        Objects.requireNonNull(language);
        Objects.requireNonNull(next);
    }
}
