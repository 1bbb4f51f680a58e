package io.gatewright.compiler.diff;

import io.gatewright.compiler.diff.request.Answer;
import io.gatewright.compiler.diff.request.Cell;
import io.gatewright.compiler.model.AllowModel;
import io.gatewright.compiler.plan.route.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects what cells show, the same change between the same answers once. */
final class Findings {
    private final Map<Key, Gathered> byKey = new LinkedHashMap<>();

    private record Key(Group group, Answer before, Answer after, List<Change> changes) {
        Between between() {
            return new Between(group, before, after);
        }
    }

    private record Between(Group group, Answer before, Answer after) {}

    private static final class Gathered {
        private Witness witness;
        private final SortedSet<String> methods = new TreeSet<>();
        private final SortedSet<String> hosts = new TreeSet<>();
        private int places;

        Gathered(Witness witness) {
            this.witness = witness;
        }
    }

    /** @param witness for all of the changes, which are of one group */
    void add(Cell cell, List<Change> changes, Witness witness) {
        Group group = changes.get(0).group();
        Gathered gathered = byKey.computeIfAbsent(
                new Key(group, cell.before(), cell.after(), List.copyOf(changes)), key -> new Gathered(witness));
        gathered.places++;
        gathered.methods.add(
                cell.anyMethod()
                        ? Finding.ANY
                        : cell.asks().orElse(cell.request().method()));
        gathered.hosts.add(cell.request().host());
        if (isPlainer(witness, gathered.witness)) {
            gathered.witness = witness;
        }
    }

    /** The shorter request is easier to understand; GET more than the others. */
    private static boolean isPlainer(Witness one, Witness other) {
        Comparator<Witness> plain = Comparator.comparing((Witness witness) -> !isGet(witness.request()))
                .thenComparing(witness -> witness.toString().length());
        return plain.compare(one, other) < 0;
    }

    private static boolean isGet(Request request) {
        return request.method().equals("GET");
    }

    /** All findings; the same changes of several routes are one. */
    List<Finding> all(Approvals approvals) {
        Map<Cause, Finding> once = new LinkedHashMap<>();
        Map<Between, List<Key>> alike =
                byKey.keySet().stream().collect(Collectors.groupingBy(Key::between, HashMap::new, Collectors.toList()));
        byKey.forEach((key, gathered) -> {
            if (!isToldByAnother(key, alike.getOrDefault(key.between(), List.of()))) {
                Finding finding = new Finding(
                        key.group(),
                        gathered.witness,
                        key.before(),
                        key.after(),
                        key.changes(),
                        gathered.methods,
                        gathered.hosts,
                        gathered.places,
                        List.of(),
                        approvals.of(key.group(), key.after()));
                once.merge(new Cause(key.changes(), finding.approval()), finding, Findings::both);
            }
        });
        List<Finding> findings = new ArrayList<>(once.values());
        findings.sort(Comparator.comparing(Finding::group).thenComparing(Findings::place));
        return findings;
    }

    private record Cause(List<Change> changes, Optional<AllowModel> approval) {}

    private static Finding both(Finding one, Finding other) {
        boolean plainer = isPlainer(other.witness(), one.witness());
        Finding first = plainer ? other : one;
        Finding second = plainer ? one : other;
        return first.with(second);
    }

    /** Where another finding between the same answers has all of its changes and more. */
    private static boolean isToldByAnother(Key key, List<Key> between) {
        return between.stream()
                .anyMatch(other -> other.changes().size() > key.changes().size()
                        && other.changes().containsAll(key.changes()));
    }

    private static String place(Finding finding) {
        return finding.witness().request().host() + finding.witness().request().path() + finding.witness();
    }
}
