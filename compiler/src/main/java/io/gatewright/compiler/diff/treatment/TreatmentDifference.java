package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.diff.Change;
import io.gatewright.compiler.diff.Group;
import io.gatewright.compiler.diff.request.Cell;
import io.gatewright.compiler.explain.text.Expressions;
import io.gatewright.compiler.model.Values;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.policy.cors.CorsModel;
import io.gatewright.compiler.policy.transform.JsonRemoval;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What two treatments do differently. */
public final class TreatmentDifference {
    private static final Set<String> CACHED = Set.of("GET", "HEAD");

    private final Treatments before;
    private final Treatments after;
    private final Canonical first;
    private final Canonical second;

    public TreatmentDifference(Treatments before, Treatments after, References first, References second) {
        this.before = before;
        this.after = after;
        this.first = new Canonical(first);
        this.second = new Canonical(second);
    }

    /** The differences for the requests of a cell, which these routes take; who may call apart. */
    public List<Change> of(Cell cell, Candidate one, Candidate other) {
        Treatment was = before.of(one.name());
        Treatment is = after.of(other.name());
        boolean cached = CACHED.contains(cell.request().method());
        boolean bodies = !cell.request().method().equals("HEAD");
        boolean waits = was.proxied() && is.proxied();
        List<Change> changes =
                new ArrayList<>(items(items(was, cached, waits, bodies), items(is, cached, waits, bodies)));
        changes.addAll(targets(cell, one, other));
        changes.addAll(cors(was.cors(), is.cors()));
        changes.addAll(Trusts.difference(was.trust(), is.trust()));
        if (cached) {
            changes.addAll(kept(was, is));
        }
        return changes;
    }

    /** Another path that the upstream is asked for. */
    private List<Change> targets(Cell cell, Candidate one, Candidate other) {
        if (!isRewritten(cell, one, other)) {
            return List.of();
        }
        AskedPaths paths = paths(cell, one, other);
        boolean shown = paths.find(cell, one, other).isPresent();
        return !shown && paths.isComplete()
                ? List.of()
                : List.of(new Change(
                        shown ? Group.REROUTED : Group.UNKNOWN,
                        TargetEffect.shown(before.of(one.name()).target()),
                        TargetEffect.shown(after.of(other.name()).target())));
    }

    private boolean isRewritten(Cell cell, Candidate one, Candidate other) {
        Treatment was = before.of(one.name());
        Treatment is = after.of(other.name());
        if (!was.proxied() || !is.proxied() || was.target().equals(is.target())) {
            return false;
        }
        TargetEffect effect = new TargetEffect(cell, one, other);
        return !effect.of(was.target()).equals(effect.of(is.target()));
    }

    private AskedPaths paths(Cell cell, Candidate one, Candidate other) {
        return new AskedPaths(
                before.of(one.name()).target(),
                after.of(other.name()).target(),
                request -> before.taker(request).equals(before.taker(cell.request()))
                        && after.taker(request).equals(after.taker(cell.request())));
    }

    /** The cell, shown by a request for which the two ask for different paths where there is one. */
    public Cell revealing(Cell cell, Candidate one, Candidate other) {
        return isRewritten(cell, one, other)
                ? paths(cell, one, other).find(cell, one, other).map(cell::with).orElse(cell)
                : cell;
    }

    /** Whether callers who had kept answers of their own may get one another's. */
    private List<Change> kept(Treatment was, Treatment is) {
        if (was.cache().isEmpty() || is.cache().isEmpty()) {
            return List.of();
        }
        Set<Object> apart = new HashSet<>();
        is.cache().get().vary().forEach(value -> apart.add(second.of(value)));
        List<String> gone = was.cache().get().vary().stream()
                .filter(value -> !Values.auths(value).isEmpty())
                .filter(value -> !apart.contains(first.of(value)))
                .map(Expressions::text)
                .toList();
        return gone.isEmpty()
                ? List.of()
                : List.of(new Change(
                        Group.UNKNOWN,
                        "answers kept apart by " + String.join(", ", gone),
                        "not kept apart by " + String.join(", ", gone),
                        "one caller may get the answer to another"));
    }

    /** What changes for a preflight that these answer. */
    public List<Change> cors(Optional<CorsModel> was, Optional<CorsModel> is) {
        return new CorsDifference(first, second).of(was, is);
    }

    /** @param bodies whether the answer has a body, as none to HEAD has
     * @param waits whether both have an upstream to wait for; that one of them has none is told by its answer */
    private static List<Item> items(Treatment treatment, boolean cached, boolean waits, boolean bodies) {
        return treatment.items().stream()
                .filter(item -> cached || !item.label().equals(ItemReader.CACHE))
                .filter(item ->
                        waits || item.group() != Group.CACHE || item.label().equals(ItemReader.CACHE))
                .map(item -> bodies ? item : withoutBody(item))
                .filter(item -> bodies || !isOfBody(item))
                .toList();
    }

    /** An answer of the gateway itself by its status alone. */
    private static Item withoutBody(Item item) {
        return item.form() instanceof List<?> form && startsWith(form, ItemReader.RESPOND)
                ? new Item(item.group(), item.label(), List.of(ItemReader.RESPOND, form.get(1)), item.shown())
                : item;
    }

    private static boolean isOfBody(Item item) {
        return item.form() instanceof List<?> form && startsWith(form, JsonRemoval.class.getSimpleName());
    }

    private static boolean startsWith(List<?> form, String word) {
        return !form.isEmpty() && form.get(0).equals(word);
    }

    private record About(Group group, String label) {}

    private static List<Change> items(List<Item> was, List<Item> is) {
        Map<About, List<Item>> gone = left(was, is);
        Map<About, List<Item>> come = left(is, was);
        Map<About, List<Item>> all = new LinkedHashMap<>(gone);
        come.forEach(all::putIfAbsent);
        List<Change> changes = new ArrayList<>();
        all.keySet().forEach(about -> {
            String then = shown(gone.get(about), about);
            String now = shown(come.get(about), about);
            changes.add(new Change(about.group(), then, now, because(about, then.equals(now))));
        });
        return changes;
    }

    private static String because(About about, boolean looksTheSame) {
        if (about.label().equals(ItemReader.SHARING)) {
            return "whether pages of other origins may read more cannot be compared";
        }
        return looksTheSame ? "what it refers to has changed" : "";
    }

    private static String shown(@Nullable List<Item> items, About about) {
        return items == null
                ? "no " + about.label()
                : String.join("; ", items.stream().map(Item::shown).toList());
    }

    /** What of {@code some} is not in {@code others}, each as often as it is more often there. */
    private static Map<About, List<Item>> left(List<Item> some, List<Item> others) {
        List<Item.Key> taken = new ArrayList<>();
        others.forEach(item -> taken.add(item.key()));
        Map<About, List<Item>> left = new LinkedHashMap<>();
        for (Item item : some) {
            if (!taken.remove(item.key())) {
                left.computeIfAbsent(new About(item.group(), item.label()), key -> new ArrayList<>())
                        .add(item);
            }
        }
        return left;
    }
}
