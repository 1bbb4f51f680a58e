package io.gatewright.compiler.diff.access;

import io.gatewright.compiler.diff.Change;
import io.gatewright.compiler.diff.Group;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Which names a caller's certificate may hold; none: any. */
final class CertificateNames {
    private static final String ANY_LABEL = "*.";

    private CertificateNames() {}

    static List<Change> difference(Object one, Object other, String was, String is) {
        List<Change> changes = new ArrayList<>();
        if (one instanceof Collection<?> before && other instanceof Collection<?> after) {
            if (!isWithin(after, before)) {
                changes.add(new Change(Group.LOOSENED, was, is, "more certificates are taken"));
            }
            if (!isWithin(before, after)) {
                changes.add(new Change(Group.TIGHTENED, was, is, "fewer certificates are taken"));
            }
        }
        return changes;
    }

    private static boolean isWithin(Collection<?> some, Collection<?> others) {
        return others.isEmpty()
                || (!some.isEmpty()
                        && some.stream()
                                .allMatch(name -> others.stream()
                                        .anyMatch(other -> takes(String.valueOf(other), String.valueOf(name)))));
    }

    /** {@code *.mesh} takes {@code orders.mesh}, and no name of more labels. */
    private static boolean takes(String pattern, String name) {
        int dot = name.indexOf('.');
        return pattern.equals(name)
                || (pattern.startsWith(ANY_LABEL)
                        && dot > 0
                        && pattern.substring(1).equals(name.substring(dot)));
    }
}
