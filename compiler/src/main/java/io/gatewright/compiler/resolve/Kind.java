package io.gatewright.compiler.resolve;

import java.util.Optional;
import java.util.Set;

/** What is known of a value before there is any request. */
sealed interface Kind permits Plain, Named, Open, ListOf, Members, MapOf {
    /** With its article, for messages: {@code a text}. */
    String phrase();

    /** Whether values of the two can be equal. */
    boolean fits(Kind other);

    /** Whether every value of {@code given} is one of these. */
    boolean takes(Kind given);

    /** What stands under a name; empty where no value of this kind has such a part. */
    default Optional<Slot> part(String name) {
        return Optional.empty();
    }

    /** The names that {@link #part} knows; empty where there are none, or any could be. */
    default Set<String> parts() {
        return Set.of();
    }

    /** What {@code .*} goes over; empty where a value of this kind holds nothing. */
    default Optional<Kind> every() {
        return Optional.empty();
    }

    /** Whether nothing is known of it, so that every use is fine. */
    default boolean isOpen() {
        return false;
    }

    default boolean isText() {
        return false;
    }

    default boolean isNumber() {
        return false;
    }

    /** A text, a number or a yes or no. */
    default boolean isScalar() {
        return isText() || isNumber();
    }

    /** What values of either kind are. */
    default Kind or(Kind other) {
        if (takes(other)) {
            return this;
        }
        return other.takes(this) ? other : new Open("a value of one of several types");
    }
}
