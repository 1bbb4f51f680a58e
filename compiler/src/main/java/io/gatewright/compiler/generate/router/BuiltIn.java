package io.gatewright.compiler.generate.router;

import io.gatewright.compiler.language.Language;
import java.util.Locale;
import java.util.Optional;

/** Types that the runtime tests by itself. */
enum BuiltIn {
    INT,
    UUID,
    SLUG;

    static Optional<BuiltIn> of(Language language) {
        if (language.equals(Language.INT)) {
            return Optional.of(INT);
        }
        if (language.equals(Language.UUID)) {
            return Optional.of(UUID);
        }
        return language.equals(Language.SLUG) ? Optional.of(SLUG) : Optional.empty();
    }

    /** The method of {@code RequestPath} that tests a segment. */
    String test() {
        return switch (this) {
            case INT -> "isInt";
            case UUID -> "isUuid";
            case SLUG -> "isSlug";
        };
    }

    /** In a table's text. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
