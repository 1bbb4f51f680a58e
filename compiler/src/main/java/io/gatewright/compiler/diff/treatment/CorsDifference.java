package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.diff.Change;
import io.gatewright.compiler.diff.Group;
import io.gatewright.compiler.policy.cors.CorsModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What pages of other origins may do under one {@code cors} and not under another. */
public final class CorsDifference {
    private static final String NONE = "no cors";

    private final Canonical before;
    private final Canonical after;
    private final List<Change> changes = new ArrayList<>();

    CorsDifference(Canonical before, Canonical after) {
        this.before = before;
        this.after = after;
    }

    List<Change> of(Optional<CorsModel> one, Optional<CorsModel> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return List.of();
        }
        if (one.isEmpty()) {
            return List.of(gained(other.get()));
        }
        if (other.isEmpty()) {
            return List.of(lost(one.get()));
        }
        compare("origins", one.get().origins(), other.get().origins());
        compare("methods", one.get().methods(), other.get().methods());
        compare("headers", one.get().headers(), other.get().headers());
        compare("expose", one.get().expose(), other.get().expose());
        compare("credentials", yes(one.get().credentials()), yes(other.get().credentials()));
        if (!before.of(one.get().maxAge()).equals(after.of(other.get().maxAge()))) {
            changes.add(new Change(Group.CACHE, "cors " + age(one.get()), "cors " + age(other.get())));
        }
        return List.copyOf(changes);
    }

    /** Where there was none. */
    public static Change gained(CorsModel cors) {
        return new Change(Group.LOOSENED, NONE, shown(cors), "pages of other origins may read the answers");
    }

    /** Where there is none any more. */
    public static Change lost(CorsModel cors) {
        return new Change(Group.TIGHTENED, shown(cors), NONE, "pages of other origins may no longer read the answers");
    }

    private static String age(CorsModel cors) {
        return cors.maxAge().isEmpty() ? "without max-age" : "with another max-age";
    }

    private static String shown(CorsModel cors) {
        return "cors of " + String.join(", ", cors.origins());
    }

    private static SortedSet<String> yes(boolean credentials) {
        return credentials ? new TreeSet<>(List.of("true")) : new TreeSet<>();
    }

    private void compare(String what, Collection<String> one, Collection<String> other) {
        boolean any = other.contains(CorsModel.ANY_ORIGIN);
        boolean anyBefore = one.contains(CorsModel.ANY_ORIGIN);
        boolean wider = any ? !anyBefore : !anyBefore && !one.containsAll(other);
        boolean narrower = anyBefore ? !any : !any && !other.containsAll(one);
        String was = "cors " + what + " " + texts(one);
        String is = "cors " + what + " " + texts(other);
        if (wider) {
            changes.add(new Change(Group.LOOSENED, was, is, "pages of other origins may do more"));
        }
        if (narrower) {
            changes.add(new Change(Group.TIGHTENED, was, is, "pages of other origins may do less"));
        }
    }

    private static String texts(Collection<String> texts) {
        return texts.isEmpty() ? "none" : String.join(", ", texts);
    }
}
