package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.explain.text.Expressions;
import io.gatewright.compiler.policy.transform.HeaderRemoval;
import io.gatewright.compiler.policy.transform.HeaderSet;
import io.gatewright.compiler.policy.transform.JsonRemoval;
import io.gatewright.compiler.policy.transform.PartRemoval;
import io.gatewright.compiler.policy.transform.PartSet;
import io.gatewright.compiler.policy.transform.TransformModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The edits of a message, without those that others do as well. */
final class Edits {
    private static final String CORS = "access-control-";

    private Edits() {}

    static List<Object> effective(TransformModel edits) {
        List<Object> all = new ArrayList<>();
        for (var component : Canonical.components(edits)) {
            Object part = Components.read(component, edits);
            if (part instanceof Collection<?> many) {
                all.addAll(many);
            }
        }
        all.removeIf(edit -> edit instanceof HeaderRemoval removal && isDoneBySets(removal, edits));
        all.removeIf(edit -> edit instanceof HeaderRemoval removal && isDoneByPrefix(removal, edits));
        all.removeIf(edit -> edit instanceof JsonRemoval removal && isDoneAbove(removal, edits));
        return all;
    }

    /** Edits of what is not the header. */
    static List<Object> beside(TransformModel edits) {
        List<Object> all = new ArrayList<>(edits.parts().removes());
        all.addAll(edits.parts().sets());
        edits.parts().body().ifPresent(all::add);
        return all;
    }

    /** Whether it is of a header by which browsers decide whether a page may read the answer. */
    static boolean isOfCors(Object edit) {
        if (edit instanceof HeaderSet set) {
            return set.name().startsWith(CORS);
        }
        return edit instanceof HeaderRemoval removal
                && (removal.name().startsWith(CORS) || (removal.prefix() && CORS.startsWith(removal.name())));
    }

    /** A header that is set is set in the place of all that arrived. */
    private static boolean isDoneBySets(HeaderRemoval removal, TransformModel edits) {
        return !removal.prefix()
                && edits.sets().stream().anyMatch(set -> set.name().equals(removal.name()));
    }

    private static boolean isDoneByPrefix(HeaderRemoval removal, TransformModel edits) {
        return edits.removes().stream()
                .anyMatch(other -> other.prefix()
                        && removal.name().startsWith(other.name())
                        && !(removal.prefix() && removal.name().equals(other.name())));
    }

    /** What goes with something that holds it. */
    private static boolean isDoneAbove(JsonRemoval removal, TransformModel edits) {
        return edits.json().stream().anyMatch(other -> !other.path().equals(removal.path()) && takes(other, removal));
    }

    private static boolean takes(JsonRemoval wider, JsonRemoval removal) {
        if (wider.path().size() > removal.path().size()) {
            return false;
        }
        for (int i = 0; i < wider.path().size(); i++) {
            String step = wider.path().get(i);
            if (!step.equals("*") && !step.equals(removal.path().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** As the language writes it. */
    static String shown(Object edit, Shown shown) {
        if (edit instanceof HeaderSet set) {
            return "set header." + set.name() + " = " + Expressions.text(set.value());
        }
        if (edit instanceof HeaderRemoval removal) {
            return "remove header." + removal.name() + (removal.prefix() ? "*" : "");
        }
        if (edit instanceof PartSet set) {
            return "set " + set.place() + " = " + Expressions.text(set.value());
        }
        if (edit instanceof PartRemoval removal) {
            return "remove " + removal.place();
        }
        return edit instanceof JsonRemoval removal ? "remove body." + removal.text() : shown.of(edit);
    }
}
