package io.gatewright.runtime.route;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a {@link RouteTable}: lines of words, each line about what was said above it.
 *
 * <pre>
 * methods GET HEAD POST        those that lines of winners may name
 * allow GET HEAD OPTIONS POST  those that Allow may name
 * t - 3039:1;0 3039:1         a type: an Automaton
 * o int 0                      types in order: int, uuid, slug, or the number of a type
 * m - 3039:1 617a:2;0;1        types in order, merged into one automaton
 * c header x-v 4 - - 0=1 7=2   a question: kind, name, code for another value, for none, for several, for values
 * w - GET=0 POST=1             winners: the code for all methods but those that follow
 * b w0 - - b7:3=items          a branch: targets where the path ends, for an empty segment, for any other, and further ones
 * host * b9 b9                 where a host's table starts, and where it does for preflights
 * </pre>
 *
 * <p>A code is {@code -} for nobody, {@code 3} for a route counted from the first of the place, {@code @3} counted from the
 * first of all, {@code c3} for the answer to the fourth question. A target is {@code -} for nobody,
 * {@code w3} or {@code b3} for the fourth set of winners or branch, then {@code :5} if its routes start five further. In a branch, {@code ?3} says that the fourth line of types in
 * order is asked, whose targets follow, and {@code b7:3=items} what the segment {@code items} leads to. Names and values in questions
 * are percent-encoded.
 */
final class TableReader {
    private MethodTable methods = MethodTable.of(List.of());
    private List<String> allowable = List.of();
    private final List<SegmentType> automata = new ArrayList<>();
    private final List<SegmentTypes> types = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<int[]> winners = new ArrayList<>();
    private final List<Long> places = new ArrayList<>();
    private final BranchesBuilder branches = new BranchesBuilder();
    private final Map<String, Integer> hosts = new LinkedHashMap<>();
    private final List<Long> starts = new ArrayList<>();
    private final List<Long> preflights = new ArrayList<>();

    private TableReader() {}

    static RouteTable read(String text) {
        TableReader reader = new TableReader();
        text.lines().forEach(reader::line);
        return PackedTable.of(
                HostTable.of(reader.hosts),
                reader.branches.build(reader.types.toArray(SegmentTypes[]::new)),
                Winners.of(reader.methods, reader.winners, reader.questions),
                reader.starts.stream().mapToLong(start -> start).toArray(),
                reader.preflights.stream().mapToLong(start -> start).toArray(),
                reader.allowable);
    }

    private void line(String line) {
        int blank = line.indexOf(' ');
        String all = line.substring(blank + 1);
        List<String> rest = blank < 0 ? List.of() : Arrays.asList(all.split(" ", -1));
        switch (blank < 0 ? line : line.substring(0, blank)) {
            case "methods" -> methods = MethodTable.of(rest);
            case "allow" -> allowable = rest;
            case "t" -> automata.add(SegmentType.of(all));
            case "o" ->
                types.add(SegmentTypes.inOrder(rest.stream().map(this::type).toArray(SegmentType[]::new)));
            case "m" -> types.add(SegmentTypes.merged(all));
            case "c" -> questions.add(question(rest));
            case "w" -> winners.add(row(rest));
            case "b" -> places.add(branch(rest));
            case "host" -> {
                hosts.put(rest.get(0), starts.size());
                starts.add(target(rest.get(1)));
                preflights.add(target(rest.get(2)));
            }
            default -> throw new IllegalArgumentException(line);
        }
    }

    private SegmentType type(String word) {
        return switch (word) {
            case "int" -> SegmentType.INT;
            case "uuid" -> SegmentType.UUID;
            case "slug" -> SegmentType.SLUG;
            default -> automata.get(Integer.parseInt(word));
        };
    }

    private static Question question(List<String> words) {
        Map<String, Integer> answers = new HashMap<>();
        for (String answer : words.subList(5, words.size())) {
            int equals = answer.indexOf('=');
            answers.put(decoded(answer.substring(equals + 1)), code(answer.substring(0, equals)));
        }
        return new Question(
                Question.Variable.of(words.get(0), decoded(words.get(1))),
                answers,
                code(words.get(2)),
                code(words.get(3)),
                code(words.get(4)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private int[] row(List<String> words) {
        int[] row = new int[methods.others() + 1];
        Arrays.fill(row, code(words.get(0)));
        for (String word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            row[methods.indexOf(word.substring(0, equals))] = code(word.substring(equals + 1));
        }
        return row;
    }

    private static int code(String word) {
        return switch (word.charAt(0)) {
            case 'c' -> Winners.code(Integer.parseInt(word.substring(1)), Winners.QUESTION);
            case '@' -> Winners.code(Integer.parseInt(word.substring(1)), Winners.ABSOLUTE);
            default -> word.equals("-") ? Winners.NOBODY : Winners.code(Integer.parseInt(word), Winners.RELATIVE);
        };
    }

    private long branch(List<String> words) {
        int asked = -1;
        List<Long> typed = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        List<Long> targets = new ArrayList<>();
        for (String word : words.subList(3, words.size())) {
            int equals = word.indexOf('=');
            if (word.charAt(0) == '?') {
                asked = Integer.parseInt(word.substring(1));
            } else if (equals < 0) {
                typed.add(target(word));
            } else {
                literals.add(word.substring(equals + 1));
                targets.add(target(word.substring(0, equals)));
            }
        }
        long end = target(words.get(0));
        long empty = target(words.get(1));
        long other = target(words.get(2));
        boolean endsHere = literals.isEmpty() && typed.isEmpty() && empty == other && empty == Targets.NOBODY;
        return endsHere ? Targets.ifEnded(end) : branches.add(end, empty, other, asked, typed, literals, targets);
    }

    private long target(String word) {
        int colon = word.indexOf(':');
        if (word.equals("-")) {
            return Targets.NOBODY;
        }
        int number = Integer.parseInt(word.substring(1, colon < 0 ? word.length() : colon));
        int difference = colon < 0 ? 0 : Integer.parseInt(word.substring(colon + 1));
        return Targets.further(
                word.charAt(0) == 'w' ? Targets.row((1 + number) * (methods.others() + 1)) : places.get(number),
                difference);
    }
}
