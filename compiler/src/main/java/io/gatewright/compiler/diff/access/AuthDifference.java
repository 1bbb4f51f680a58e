package io.gatewright.compiler.diff.access;

import io.gatewright.compiler.diff.Change;
import io.gatewright.compiler.diff.Group;
import io.gatewright.compiler.diff.treatment.Canonical;
import io.gatewright.compiler.diff.treatment.Components;
import io.gatewright.compiler.diff.treatment.Shown;
import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.compiler.policy.auth.Grants;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What two auths of one name, or of one meaning, take for a credential. */
final class AuthDifference {
    private final Canonical first;
    private final Canonical second;
    private final Shown shownBefore;
    private final Shown shownAfter;

    AuthDifference(Canonical first, Canonical second, Shown shownBefore, Shown shownAfter) {
        this.first = first;
        this.second = second;
        this.shownBefore = shownBefore;
        this.shownAfter = shownAfter;
    }

    /** One change for each setting that differs. */
    List<Change> of(AuthModel before, AuthModel after) {
        if (!(before instanceof Record was)
                || !(after instanceof Record is)
                || !before.getClass().equals(after.getClass())) {
            return List.of(new Change(
                    Group.UNKNOWN, "auth " + before.name(), "auth " + after.name(), "it is of another kind now"));
        }
        List<Change> changes = new ArrayList<>();
        for (RecordComponent component : Canonical.components(was)) {
            Object one = Components.read(component, was);
            Object other = Components.read(component, is);
            if (component.getType() == Grants.class) {
                continue; // told where a role or scope is asked for
            }
            if (!first.of(one).equals(second.of(other))) {
                String label = "auth " + after.name() + ": " + Shown.words(component.getName()) + " ";
                changes.addAll(setting(
                        component.getName(),
                        one,
                        other,
                        label + shown(shownBefore, one),
                        label + shown(shownAfter, other)));
            }
        }
        return changes;
    }

    private static String shown(Shown shown, Object part) {
        String text = shown.of(part);
        return text.isEmpty() ? "none" : text;
    }

    private static List<Change> setting(String name, Object one, Object other, String was, String is) {
        return switch (name) {
            case "issuer", "audience" -> demanded(one, other, was, is);
            case "algorithms" -> accepted(one, other, was, is);
            case "leeway" -> longer(one, other, was, is, "expired credentials are taken");
            case "cache" -> longer(one, other, was, is, "credentials that are no longer good are taken");
            case "names" -> CertificateNames.difference(one, other, was, is);
            case "timeout" -> List.of(new Change(Group.CACHE, was, is, "how long its service may take to answer"));
            case "realm" -> List.of(new Change(Group.REFUSALS, was, is, "what a refusal shows who asks"));
            default -> List.of(new Change(Group.UNKNOWN, was, is, "whose credentials are taken cannot be compared"));
        };
    }

    /** What a credential has to say. */
    private static List<Change> demanded(Object one, Object other, String was, String is) {
        boolean before = !one.equals(Optional.empty());
        boolean after = !other.equals(Optional.empty());
        return before && after
                ? List.of(new Change(Group.UNKNOWN, was, is, "whose credentials are taken cannot be compared"))
                : List.of(
                        after
                                ? new Change(Group.TIGHTENED, was, is, "fewer credentials are taken")
                                : new Change(Group.LOOSENED, was, is, "more credentials are taken"));
    }

    private static List<Change> accepted(Object one, Object other, String was, String is) {
        List<Change> changes = new ArrayList<>();
        if (one instanceof Collection<?> before && other instanceof Collection<?> after) {
            if (!before.containsAll(after)) {
                changes.add(new Change(Group.LOOSENED, was, is, "more credentials are taken"));
            }
            if (!after.containsAll(before)) {
                changes.add(new Change(Group.TIGHTENED, was, is, "fewer credentials are taken"));
            }
        }
        return changes;
    }

    private static List<Change> longer(Object one, Object other, String was, String is, String what) {
        if (one instanceof Bound.Fixed<?> before
                && other instanceof Bound.Fixed<?> after
                && before.value() instanceof Duration then
                && after.value() instanceof Duration now) {
            return List.of(
                    now.compareTo(then) > 0
                            ? new Change(Group.LOOSENED, was, is, what + " for longer")
                            : new Change(Group.TIGHTENED, was, is, what + " for less long"));
        }
        return List.of(new Change(Group.UNKNOWN, was, is, "whose credentials are taken cannot be compared"));
    }
}
