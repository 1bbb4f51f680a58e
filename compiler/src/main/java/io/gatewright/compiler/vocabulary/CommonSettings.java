package io.gatewright.compiler.vocabulary;

import java.util.List;

/** What belongs to no kind of policy. */
final class CommonSettings {
    static final List<Row> ROWS = List.of(
            Row.statement(
                    "use", Merge.ADDS, "brings in policies", Place.GATEWAY, Place.GROUP, Place.ROUTE, Place.POLICY),
            Row.statement(
                    "allow",
                    Merge.ADDS,
                    "silences a warning or note, with a reason and perhaps a date",
                    Place.GATEWAY,
                    Place.GROUP,
                    Place.ROUTE,
                    Place.POLICY),
            Row.statement(
                    "lift",
                    Merge.ADDS,
                    "takes away what outer levels say, with a reason",
                    Place.GROUP,
                    Place.ROUTE,
                    Place.POLICY),
            Row.of(
                            "host",
                            ValueType.HOSTS,
                            "any that nobody names",
                            "the hosts that routes answer for: a name, or `*.` and a name",
                            Place.GATEWAY,
                            Place.GROUP,
                            Place.ROUTE)
                    .inherited(Merge.REPLACES),
            Row.statement("route", Merge.ONCE, "a route of the group", Place.GROUP),
            Row.statement("group", Merge.ONCE, "a group in the group", Place.GROUP),
            Row.of("range", ValueType.INTERVAL, "any", "the values a param may have, both ends included", Place.PARAM));

    private CommonSettings() {}
}
