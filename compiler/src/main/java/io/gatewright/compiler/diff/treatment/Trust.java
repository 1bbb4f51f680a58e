package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.diff.Change;
import io.gatewright.compiler.diff.Group;
import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.model.upstream.Target;
import io.gatewright.compiler.model.upstream.UpstreamTls;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far those are believed who say that they are the upstreams of a route.
 *
 * @param called the upstreams that it may call
 * @param clear the upstreams that are spoken to in the clear
 * @param unverified those whose certificates are not looked at
 * @param anyAuthority those whose certificates any authority of the Java runtime may have signed
 * @param authorities the forms of the authorities of all others
 */
record Trust(
        SortedSet<String> called,
        SortedSet<String> clear,
        SortedSet<String> unverified,
        SortedSet<String> anyAuthority,
        List<Object> authorities) {
    /**
     * Of the upstreams that a route may call.
     *
     * @param params what params are
     */
    static Trust of(Collection<UpstreamModel> upstreams, Canonical canonical, Map<String, String> params) {
        Trust trust = new Trust(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new ArrayList<>());
        for (UpstreamModel upstream : upstreams) {
            trust.called.add(upstream.name());
            boolean off = upstream.tls()
                    .filter(tls -> tls.verify() instanceof UpstreamTls.Off)
                    .isPresent();
            if (upstream.writtenTargets().stream().anyMatch(target -> isClear(target, params))) {
                trust.clear.add(upstream.name());
            } else if (off) {
                trust.unverified.add(upstream.name());
            } else {
                upstream.tls()
                        .flatMap(UpstreamTls::ca)
                        .ifPresentOrElse(
                                ca -> trust.authorities.add(canonical.of(ca)),
                                () -> trust.anyAuthority.add(upstream.name()));
            }
        }
        return trust;
    }

    private static boolean isClear(Target target, Map<String, String> params) {
        return target.url()
                .match(new Bound.Cases<String, String>() {
                    @Override
                    public String fixed(Bound.Fixed<String> bound) {
                        return bound.value();
                    }

                    @Override
                    public String param(Bound.FromParam<String> bound) {
                        return params.getOrDefault(bound.param(), "");
                    }
                })
                .startsWith("http://");
    }

    /** What is believed now that was not, or no longer is; nothing where either has no upstream. */
    static List<Change> difference(Trust was, Trust is) {
        List<Change> changes = new ArrayList<>();
        if (was.isNone() || is.isNone()) {
            return changes;
        }
        less(
                more(was, was.clear, is.clear),
                more(is, is.clear, was.clear),
                "spoken to in the clear",
                "reads what is sent on the way",
                changes);
        less(
                more(was, was.unverified, is.unverified),
                more(is, is.unverified, was.unverified),
                "verify off",
                "may say that it is the upstream",
                changes);
        boolean named = !was.authorities.isEmpty() || !is.authorities.isEmpty();
        if (changes.isEmpty() && was.isSecure() && is.isSecure() && named) {
            less(
                    more(was, was.anyAuthority, is.anyAuthority),
                    more(is, is.anyAuthority, was.anyAuthority),
                    "certificates of any authority",
                    "has a certificate may say that it is the upstream",
                    changes);
        }
        if (changes.isEmpty() && named && was.isSecure() && is.isSecure() && !was.authorities.equals(is.authorities)) {
            changes.add(new Change(
                    Group.UNKNOWN,
                    "certificates of an authority",
                    "certificates of another authority",
                    "whose certificates are taken cannot be compared"));
        }
        return changes;
    }

    private boolean isSecure() {
        return !anyAuthority.isEmpty() || !authorities.isEmpty();
    }

    private boolean isNone() {
        return clear.isEmpty() && unverified.isEmpty() && anyAuthority.isEmpty() && authorities.isEmpty();
    }

    /**
     * Those of {@code now} that were not of {@code then}; of upstreams that only one of the two calls those alone that have no
     * like in the other.
     */
    private static SortedSet<String> more(Trust was, SortedSet<String> then, SortedSet<String> now) {
        SortedSet<String> more = new TreeSet<>(now);
        more.removeAll(then);
        if (!then.isEmpty()) {
            more.retainAll(was.called);
        }
        return more;
    }

    private static void less(
            SortedSet<String> come, SortedSet<String> gone, String what, String whoever, List<Change> changes) {
        if (!come.isEmpty()) {
            changes.add(new Change(
                    Group.LOOSENED,
                    "not " + what,
                    "upstream " + String.join(", ", come) + ": " + what,
                    "whoever " + whoever));
        }
        if (!gone.isEmpty()) {
            changes.add(new Change(
                    Group.TIGHTENED,
                    "upstream " + String.join(", ", gone) + ": " + what,
                    "not " + what,
                    "no longer: whoever " + whoever));
        }
    }
}
