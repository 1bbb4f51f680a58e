package io.gatewright.compiler.vocabulary;

import io.gatewright.compiler.model.Function;
import io.gatewright.compiler.model.ParamType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the reference manual out of the vocabulary and the table of functions. */
final class Manual {
    /** What is refused as a whole: kinds of auths, where limits are counted, fetches. */
    private static final Set<Place> REFUSED =
            EnumSet.of(Place.BASIC, Place.MTLS, Place.INTROSPECTION, Place.FORWARD, Place.STATE, Place.FETCH);

    private static final Set<Place> LEVELS = EnumSet.of(Place.GATEWAY, Place.POLICY, Place.GROUP, Place.ROUTE);
    private static final String HEADING =
            "| setting | value | may be | default | inherited | since | what |\n| --- | --- | --- | --- | --- | --- | --- |\n";

    private Manual() {}

    static String text() {
        StringBuilder text = new StringBuilder(INTRODUCTION).append(DECLARATIONS);
        text.append(
                        "## Routes, and what they inherit\n\nIn a route, and where **in** names them, in the groups around it, in a")
                .append(" policy that it uses, and in the gateway.\n\n")
                .append("| setting | in | value | may be | default | inherited | since | what |\n")
                .append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        inherited().forEach(row -> text.append(line(row, "| " + levels(row) + " ")));
        for (Place place : Place.values()) {
            List<Row> rows = in(place);
            if (!rows.isEmpty()) {
                text.append("\n## In ")
                        .append(place.phrase())
                        .append(isBuilt(place) ? "" : " *")
                        .append("\n\n")
                        .append(HEADING);
                rows.forEach(row -> text.append(line(row, "")));
            }
        }
        text.append("\n## Functions\n\n| call | gives | what |\n| --- | --- | --- |\n");
        Arrays.stream(Function.values())
                .sorted(Comparator.comparing(Function::text))
                .forEach(each -> text.append("| `%s` | %s | %s |\n"
                        .formatted(each.signature(), each.result().phrase(), each.doc())));
        return text.toString();
    }

    /** Whether what stands there can be generated at all, and not only what it stands in is known. */
    static boolean isBuilt(Place place) {
        List<Row> around = Vocabulary.rows().stream()
                .filter(row -> row.blocks().contains(place))
                .toList();
        return !REFUSED.contains(place)
                && (around.isEmpty() || around.stream().anyMatch(row -> row.built() && isBuilt(row)));
    }

    private static boolean isBuilt(Row row) {
        return row.places().stream().anyMatch(Manual::isBuilt);
    }

    /** What may stand in a route, or is inherited by one. */
    private static List<Row> inherited() {
        return Vocabulary.rows().stream()
                .filter(Manual::isOfRoutes)
                .sorted(BY_NAME)
                .toList();
    }

    private static boolean isOfRoutes(Row row) {
        return row.places().stream().anyMatch(place -> place != Place.GATEWAY && LEVELS.contains(place));
    }

    private static List<Row> in(Place place) {
        return Vocabulary.rows().stream()
                .filter(row -> row.places().contains(place) && !(LEVELS.contains(place) && isOfRoutes(row)))
                .sorted(BY_NAME)
                .toList();
    }

    private static final Comparator<Row> BY_NAME = Comparator.comparing(Row::name);

    private static String levels(Row row) {
        return row.places().stream()
                .filter(LEVELS::contains)
                .sorted()
                .map(place -> place.phrase().substring(place.phrase().indexOf(' ') + 1))
                .collect(Collectors.joining(", "));
    }

    private static String line(Row row, String in) {
        return "| `%s`%s %s| %s | %s | %s | %s | %s | %s%s |\n"
                .formatted(
                        row.name(),
                        row.built() ? "" : " *",
                        in,
                        row.type() == ValueType.STATEMENT ? "-" : row.type().phrase(),
                        row.range().map(Range::text).orElse("-"),
                        row.initial().replace("|", "\\|"),
                        how(row.merge()),
                        row.since(),
                        row.doc().replace("|", "\\|"),
                        row.unit().equals("-") ? "" : " (" + row.unit() + ")");
    }

    private static String how(Merge merge) {
        return switch (merge) {
            case ONCE -> "-";
            case REPLACES -> "the inner one";
            case ADDS -> "all";
            case MERGES -> "name by name";
        };
    }

    private static final String DECLARATIONS = """
            ## Declarations

            What may stand at the top of a file, in any order.

            | form | what |
            | --- | --- |
            | `import "FILE.gw"` | brings in a whole file; all names are known in all files |
            | `gateway NAME { … }` | the gateway itself: just one |
            | `param NAME: TYPE = DEFAULT { range A..B }` | a value that is bound when the gateway starts; without a default it has to be given. TYPE is %s |
            | `overlay NAME { PARAM = VALUE … }` | a named set of values of params, checked when the gateway is built |
            | `secret NAME = env("…")`, `= file("…")` | what is read when the gateway starts, and from a file again when that changes |
            | `type NAME = "a" \\| "b"`, `= regex "…"` | texts that a capture or a condition may be |
            | `shape NAME { FIELD: TYPE … }` | the part of a JSON object that is read; a `?` behind the type: it may be absent |
            | `upstream NAME { … }` | where requests go |
            | `auth NAME KIND { … }` | how a caller is known. KIND is `jwt`, `api-key`, `basic` *, `mtls` *, `introspection` * or `forward` * |
            | `policy NAME { … }` | settings that are brought in by `use NAME` |
            | `group PATH when CONDITION { … }` | settings and routes below a path; `when` may be left out |
            | `route NAME METHODS PATH when CONDITION -> UPSTREAM PATH { … }` | who may ask for what, and who answers. METHODS are `GET`, `GET\\|POST` or `ANY`; `when`, `->` and the second path may be left out |
            | `flow NAME(ARGUMENT: TYPE) { … }` * | several fetches, of which each runs if its result is used |
            | `assert "…" { … }`, `test "…" { … }` | see [TESTING](TESTING.md) |

            """.formatted(Arrays.stream(ParamType.values())
            .map(type -> "`" + type.text() + "`")
            .collect(Collectors.joining(", ")));

    private static final String INTRODUCTION = """
            # Settings

            Every setting of the language: where it may stand, what follows its name, what that may be, and what holds where it is
            not said. This page is written from the vocabulary that the compiler itself reads (`-Dgolden.update=true` of
            `ReferenceTest` writes it), so that it cannot be out of date.

            A setting is `name value? { … }`, ended by a newline or `;`. Units are part of the value; a bare number where a
            duration belongs is an error. Where a port, URL, duration or size is taken, a `param` of that type may stand, unless
            the value has to be written out. **inherited** says what becomes of a setting that several of gateway, groups, policies
            and route make: the inner one replaces the outer one, all hold, or they are joined name by name.

            What has a `*` is checked, and refused when generating (GW5900): this version cannot make it take effect yet. It stands
            behind a setting, behind a word that a setting may have, and behind a title, for all that is below it.

            """;
}
