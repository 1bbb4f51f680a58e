package io.gatewright.compiler.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The functions of expressions: the one table that calls, near misses and the manual come from. */
public enum Function {
    LOWER("a text in lower case", Result.TEXT, text("text")),
    UPPER("a text in upper case", Result.TEXT, text("text")),
    TRIM("a text without the blanks at both ends", Result.TEXT, text("text")),
    LENGTH("how many characters a text has", Result.INT, text("text")),
    MASK(
            "`*` in place of every character but the last `keep`, of which at most half the text stays",
            Result.TEXT,
            text("text"),
            new Parameter("keep", Kind.NUMBER, Optional.of("4"))),
    HASH("SHA-256 of a text's UTF-8, in 64 hex digits", Result.TEXT, text("text")),
    REPLACE("a text with `by` wherever `what` stood", Result.TEXT, text("text"), text("what"), text("by")),
    SPLIT("the texts between the places where `by` stands", Result.TEXTS, text("text"), text("by")),
    STARTS_WITH("whether a text starts with another", Result.BOOL, text("text"), text("start")),
    ENDS_WITH("whether a text ends with another", Result.BOOL, text("text"), text("end")),
    CONTAINS("whether a text stands within another; for lists, `in`", Result.BOOL, text("text"), text("part")),
    TEXT("a number or a yes or no as text", Result.TEXT, new Parameter("value", Kind.SCALAR, Optional.empty())),
    NUMBER("the number that a text is, absent where it is none", Result.NUMBER_OR_ABSENT, text("text")),
    COUNT("how many items a list has, or members an object", Result.INT, list("list", Kind.COUNTABLE)),
    JOIN(
            "the items of a list as one text",
            Result.TEXT,
            list("list", Kind.SCALARS),
            new Parameter("by", Kind.TEXT, Optional.of("\",\""))),
    DISTINCT("a list with each item once, where it stood first", Result.SAME, list("list", Kind.LIST)),
    FIRST("the first item of a list, absent where it is empty", Result.ITEM_OR_ABSENT, list("list", Kind.LIST)),
    LAST("the last item of a list, absent where it is empty", Result.ITEM_OR_ABSENT, list("list", Kind.LIST)),
    SUM("the sum of a list of numbers", Result.NUMBER, list("list", Kind.NUMBERS)),
    MIN(
            "the least of a list of numbers, absent where it is empty",
            Result.NUMBER_OR_ABSENT,
            list("list", Kind.NUMBERS)),
    MAX(
            "the greatest of a list of numbers, absent where it is empty",
            Result.NUMBER_OR_ABSENT,
            list("list", Kind.NUMBERS));

    private final String doc;
    private final Result result;

    @SuppressWarnings("ImmutableEnumChecker") // what List.of gives is immutable
    private final List<Parameter> parameters;

    Function(String doc, Result result, Parameter... parameters) {
        this.doc = doc;
        this.result = result;
        this.parameters = List.of(parameters);
    }

    /** What an argument has to be. What is of no known type (a claim, a body without a shape) fits everywhere. */
    public enum Kind {
        TEXT("a text"),
        NUMBER("a whole number"),
        SCALAR("a text, a number or a yes or no"),
        LIST("a list"),
        COUNTABLE("a list or an object"),
        SCALARS("a list of texts or numbers"),
        NUMBERS("a list of numbers");

        private final String phrase;

        Kind(String phrase) {
            this.phrase = phrase;
        }

        /** For messages, with its article. */
        public String phrase() {
            return phrase;
        }
    }

    /** What a call gives. */
    public enum Result {
        TEXT("a text"),
        INT("a whole number"),
        NUMBER("a number"),
        NUMBER_OR_ABSENT("a number, or nothing"),
        BOOL("a yes or no"),
        TEXTS("a list of texts"),
        /** Of the type of the first argument. */
        SAME("a list of the same"),
        /** Of the type of the items of the first argument. */
        ITEM_OR_ABSENT("an item, or nothing");

        private final String phrase;

        Result(String phrase) {
            this.phrase = phrase;
        }

        /** For the manual, with its article. */
        public String phrase() {
            return phrase;
        }
    }

    /**
     * A parameter.
     *
     * @param initial what stands where no argument is given, as the language writes it
     */
    public record Parameter(String name, Kind kind, Optional<String> initial) {}

    private static Parameter text(String name) {
        return new Parameter(name, Kind.TEXT, Optional.empty());
    }

    private static Parameter list(String name, Kind kind) {
        return new Parameter(name, kind, Optional.empty());
    }

    /** As written: {@code starts-with}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The function of that name. */
    public static Optional<Function> of(String text) {
        return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }

    /** One line, lower case, for the manual. */
    public String doc() {
        return doc;
    }

    public Result result() {
        return result;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** {@code mask(text, keep)}: how it is called with all that it may take. */
    public String form() {
        return text() + parameters.stream().map(Parameter::name).collect(Collectors.joining(", ", "(", ")"));
    }

    /** {@code mask(text, keep = 4)}, for the manual. */
    public String signature() {
        return text()
                + parameters.stream()
                        .map(each -> each.name()
                                + each.initial().map(value -> " = " + value).orElse(""))
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
