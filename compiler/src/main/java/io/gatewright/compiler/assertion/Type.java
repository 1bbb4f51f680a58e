package io.gatewright.compiler.assertion;

import java.util.Objects;
import java.util.Optional;

/**
 * What a term can be.
 *
 * @param own what it is compared as
 * @param parts what can be asked of it, if anything
 * @param list whether it is a list of such
 * @param optional whether it may be absent
 */
public record Type(Scalar own, Optional<Kind> parts, boolean list, boolean optional) {
    public static final Type TEXT = of(Scalar.TEXT);
    public static final Type NUMBER = of(Scalar.NUMBER);
    public static final Type FLAG = of(Scalar.FLAG);
    public static final Type DURATION = of(Scalar.DURATION);
    public static final Type SIZE = of(Scalar.SIZE);
    public static final Type RATE = of(Scalar.RATE);
    public static final Type PATH = of(Scalar.PATH);
    public static final Type NULL = new Type(Scalar.NONE, Optional.empty(), false, true);
    public static final Type EMPTY_LIST = new Type(Scalar.NONE, Optional.empty(), true, false);

    public Type {
        Objects.requireNonNull(own);
        Objects.requireNonNull(parts);
    }

    /** What one value is. */
    public enum Scalar {
        /** Nothing that could be compared but with {@code null}. */
        NONE("a declaration"),
        TEXT("a text"),
        NUMBER("a number"),
        FLAG("a yes or no"),
        DURATION("a duration"),
        SIZE("a size"),
        RATE("a rate"),
        PATH("a path");

        private final String phrase;

        Scalar(String phrase) {
            this.phrase = phrase;
        }

        /** With an article. */
        public String phrase() {
            return phrase;
        }

        /** Whether one can be more than another. */
        public boolean isOrdered() {
            return this == NUMBER || this == DURATION || this == SIZE || this == RATE;
        }
    }

    private static Type of(Scalar scalar) {
        return new Type(scalar, Optional.empty(), false, false);
    }

    /** A declaration or block, compared with nothing but {@code null}. */
    public static Type of(Kind kind) {
        return new Type(Scalar.NONE, Optional.of(kind), false, false);
    }

    /** The same with parts, as {@code cache 5m { … }} has. */
    public Type with(Kind kind) {
        return new Type(own, Optional.of(kind), list, optional);
    }

    public Type asOptional() {
        return new Type(own, parts, list, true);
    }

    public Type asList() {
        return new Type(own, parts, true, optional);
    }

    /** What one item of this list is. */
    public Type item() {
        return new Type(own, parts, false, optional);
    }

    /** With an article: {@code a list of durations}. */
    public String phrase() {
        if (equals(NULL)) {
            return "`null`";
        }
        if (equals(EMPTY_LIST)) {
            return "an empty list";
        }
        String one = own == Scalar.NONE
                ? parts.map(Kind::word).orElse("value")
                : own.phrase().substring(2);
        return list ? "a list of " + (own == Scalar.FLAG ? "yes or no" : one + "s") : article(one);
    }

    private static String article(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }
}
