package io.gatewright.compiler.generate.router;

import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Choice;
import io.gatewright.compiler.plan.route.Winners;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Winners and questions as lines of a table's text. */
final class ChoiceText {
    private final TableLines lines;
    private final RouteNumbers numbers;
    private final int few;
    private final Map<Winners, TableText.Place> written = new HashMap<>();

    /** @param few a route that wins in more places is counted from the first of all */
    ChoiceText(TableLines lines, RouteNumbers numbers, int few) {
        this.lines = lines;
        this.numbers = numbers;
        this.few = few;
    }

    TableText.Place place(Winners winners) {
        TableText.Place known = written.get(winners);
        if (known == null) {
            known = write(winners);
            written.put(winners, known);
        }
        return known;
    }

    private TableText.Place write(Winners winners) {
        if (winners.isNone()) {
            return new TableText.Place("-", OptionalInt.empty());
        }
        OptionalInt first = winners.all().stream()
                .filter(route -> !isEverywhere(route))
                .mapToInt(numbers::of)
                .findFirst();
        Codes codes = new Codes(first.orElse(0));
        StringBuilder line = new StringBuilder("w ").append(codes.of(winners.others()));
        winners.named()
                .forEach((method, choice) ->
                        line.append(' ').append(method).append('=').append(codes.of(choice)));
        return new TableText.Place("w" + lines.number(line.toString()), first);
    }

    private boolean isEverywhere(Candidate route) {
        return numbers.places(route) > few;
    }

    /** The codes of choices at one place. */
    private final class Codes implements Choice.Cases<String> {
        private final int first;
        private final Map<Choice, String> asked = new HashMap<>();

        Codes(int first) {
            this.first = first;
        }

        String of(Choice choice) {
            return choice.match(this);
        }

        @Override
        public String nobody(Choice.Nobody choice) {
            return "-";
        }

        @Override
        public String take(Choice.Take choice) {
            int number = numbers.of(choice.route());
            return isEverywhere(choice.route()) ? "@" + number : Integer.toString(number - first);
        }

        @Override
        public String ask(Choice.Ask choice) {
            String known = asked.get(choice);
            if (known == null) {
                known = "c" + lines.number(line(choice));
                asked.put(choice, known);
            }
            return known;
        }

        private String line(Choice.Ask ask) {
            ConditionVariable variable = ask.variable();
            StringBuilder line = new StringBuilder("c ")
                    .append(variable.kind().name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(variable.name().isEmpty() ? "-" : encoded(variable.name()))
                    .append(' ')
                    .append(of(ask.otherValue()))
                    .append(' ')
                    .append(of(ask.absent()))
                    .append(' ')
                    .append(of(ask.repeated()));
            ask.values()
                    .forEach((value, choice) ->
                            line.append(' ').append(of(choice)).append('=').append(encoded(value)));
            return line.toString();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
