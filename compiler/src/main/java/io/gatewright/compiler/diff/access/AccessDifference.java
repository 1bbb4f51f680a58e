package io.gatewright.compiler.diff.access;

import io.gatewright.compiler.Inspection;
import io.gatewright.compiler.diff.Caller;
import io.gatewright.compiler.diff.Change;
import io.gatewright.compiler.diff.Group;
import io.gatewright.compiler.diff.Witness;
import io.gatewright.compiler.diff.request.Cell;
import io.gatewright.compiler.diff.treatment.Canonical;
import io.gatewright.compiler.diff.treatment.References;
import io.gatewright.compiler.diff.treatment.Shown;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.plan.route.Request;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.compiler.policy.auth.Introspection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares who may call, request by request. */
public final class AccessDifference {
    private final Inspection before;
    private final Inspection after;
    private final Map<String, Access> first = new HashMap<>();
    private final Map<String, Access> second = new HashMap<>();
    private final Map<String, List<Change>> auths = new HashMap<>();
    private final Map<String, Object> places = new HashMap<>();

    public AccessDifference(Inspection before, Inspection after, AuthNames names, References one, References other) {
        this.before = before;
        this.after = after;
        before.model().routes().forEach(route -> first.put(route.name(), Access.of(route, one)));
        after.model().routes().forEach(route -> second.put(route.name(), Access.of(route, other)));
        AuthDifference difference = new AuthDifference(
                new Canonical(one), new Canonical(other), new Shown(before.model()), new Shown(after.model()));
        for (AuthModel was : before.model().auths()) {
            String name = names.before().getOrDefault(was.name(), was.name());
            places.put(name, place(was));
            auth(after.model(), name).ifPresent(is -> auths.put(name, difference.of(was, is)));
        }
        after.model().auths().forEach(is -> places.put(names.after().getOrDefault(is.name(), is.name()), place(is)));
    }

    private static Optional<AuthModel> auth(GatewayModel gateway, String name) {
        return gateway.auths().stream().filter(auth -> auth.name().equals(name)).findFirst();
    }

    /** What changes for the requests of a cell, which these routes take. */
    public List<AccessChange> of(Cell cell, Candidate one, Candidate other) {
        Access was = access(first, one);
        Access is = access(second, other);
        List<AccessChange> changes = new ArrayList<>();
        if (!was.form().equals(is.form())) {
            conditions(cell, List.of(one, other), was, is, changes);
        }
        credentials(cell, was, is, changes);
        Set<String> both = new TreeSet<>(was.tried());
        both.retainAll(is.tried());
        both.forEach(auth -> auths.getOrDefault(auth, List.of())
                .forEach(change ->
                        changes.add(new AccessChange(change, new Witness(cell.request(), Caller.withDisputed(auth))))));
        return changes;
    }

    /** Whether there is no caller whom both routes let pass, for certain. */
    public boolean isNobodyAdmitted(Cell cell, Candidate one, Candidate other) {
        Search.Found found = admitted(known(cell, List.of(one, other)), one, other);
        return found.complete() && found.values().isEmpty();
    }

    private Search.Found admitted(KnownRequest known, Candidate one, Candidate other) {
        Formula both = new Formula.All(
                List.of(access(first, one).formula(), access(second, other).formula()));
        return Search.of(both, new Formula.Not(Formula.ALWAYS), known);
    }

    /** A request of the cell by a caller whom both routes let pass; the plain request where there is none. */
    public Witness admitted(Cell cell, Candidate one, Candidate other) {
        KnownRequest known = known(cell, List.of(one, other));
        return admitted(known, one, other)
                .values()
                .map(values -> new Witness(known.with(values), new Example(values).caller()))
                .filter(witness -> staysInCell(witness.request(), cell))
                .orElse(new Witness(cell.request(), Caller.NOBODY));
    }

    private KnownRequest known(Cell cell, List<Candidate> routes) {
        return new KnownRequest(cell, routes, request -> staysInCell(request, cell));
    }

    private static Access access(Map<String, Access> all, Candidate route) {
        Access access = all.get(route.name());
        if (access == null) {
            throw new IllegalStateException("no access of route " + route.name());
        }
        return access;
    }

    private void conditions(Cell cell, List<Candidate> routes, Access was, Access is, List<AccessChange> changes) {
        KnownRequest known = known(cell, routes);
        Search.Found admitted = Search.of(is.formula(), was.formula(), known);
        Search.Found refused = Search.of(was.formula(), is.formula(), known);
        boolean nobodyMore = admitted.complete() && admitted.values().isEmpty();
        if (!nobodyMore) {
            changes.add(change(cell, known, was, is, admitted, Group.LOOSENED, "passes now: "));
        }
        if (!refused.complete() || refused.values().isPresent()) {
            AccessChange change = change(cell, known, was, is, refused, Group.TIGHTENED, "refused now: ");
            boolean unclear = change.change().group() == Group.UNKNOWN;
            changes.add(unclear && nobodyMore ? atMostTightened(change) : change);
        }
    }

    private static AccessChange atMostTightened(AccessChange unclear) {
        Change change = unclear.change();
        return new AccessChange(
                new Change(
                        Group.TIGHTENED,
                        change.before(),
                        change.after(),
                        "nobody more may call; whether anybody less may is unknown"),
                unclear.witness());
    }

    /** @param found values, or a search without end */
    private AccessChange change(
            Cell cell, KnownRequest known, Access was, Access is, Search.Found found, Group group, String who) {
        if (found.values().isEmpty()) {
            return new AccessChange(
                    new Change(Group.UNKNOWN, was.shown(), is.shown(), "too many cases to compare"),
                    new Witness(cell.request(), Caller.NOBODY));
        }
        Example example = new Example(found.values().get());
        Request request = known.with(found.values().get());
        boolean ofCell = staysInCell(request, cell);
        boolean certain = example.isCertain() && ofCell;
        return new AccessChange(
                new Change(
                        certain ? group : Group.UNKNOWN,
                        was.shown(),
                        is.shown(),
                        certain ? who + example.shown() : "perhaps " + who + example.shown()),
                new Witness(ofCell ? request : cell.request(), example.caller()));
    }

    /** Whether the routes of the cell still take its request once it was given further values. */
    private boolean staysInCell(Request request, Cell cell) {
        return request.equals(cell.request())
                || (before.routes().select(request).equals(before.routes().select(cell.request()))
                        && after.routes().select(request).equals(after.routes().select(cell.request())));
    }

    /** A wrong credential of an auth that is tried is refused, even where nobody has to show one. */
    private void credentials(Cell cell, Access was, Access is, List<AccessChange> changes) {
        Set<Group> told = new HashSet<>();
        changes.forEach(each -> told.add(each.change().group()));
        only(is.tried(), was.tried())
                .filter(auth -> !told.contains(Group.TIGHTENED))
                .ifPresent(auth -> changes.add(wrong(cell, auth, was, is, Group.TIGHTENED, " is refused now")));
        only(was.tried(), is.tried())
                .filter(auth -> !told.contains(Group.LOOSENED))
                .ifPresent(auth -> changes.add(wrong(cell, auth, was, is, Group.LOOSENED, " is no longer refused")));
        if (changes.isEmpty() && !was.required().equals(is.required())) {
            changes.add(new AccessChange(
                    new Change(Group.REFUSALS, was.shown(), is.shown(), "a refusal names other credentials"),
                    new Witness(cell.request(), Caller.NOBODY)));
        } else if (changes.isEmpty()) {
            namedScopes(cell, was, is, changes);
        }
    }

    /** Whoever lacks a scope is told all that are needed. */
    private static void namedScopes(Cell cell, Access was, Access is, List<AccessChange> changes) {
        Set<String> auths = new TreeSet<>(was.scopes().keySet());
        auths.addAll(is.scopes().keySet());
        auths.stream()
                .filter(auth ->
                        !Objects.equals(was.scopes().get(auth), is.scopes().get(auth)))
                .findFirst()
                .ifPresent(auth -> changes.add(new AccessChange(
                        new Change(Group.REFUSALS, was.shown(), is.shown(), "a refusal names other scopes"),
                        new Witness(cell.request(), Caller.with(auth)))));
    }

    /** One of some auths that no other looks at the credentials of: where several do, a wrong one is wrong for all of them. */
    private Optional<String> only(Set<String> some, Set<String> others) {
        Set<Object> looked = new HashSet<>();
        others.forEach(auth -> looked.add(places.getOrDefault(auth, auth)));
        return new TreeSet<>(some)
                .stream()
                        .filter(auth -> !looked.contains(places.getOrDefault(auth, auth)))
                        .findFirst();
    }

    /** Where a request shows what an auth looks at; a name, where no other auth looks there. */
    private static Object place(AuthModel auth) {
        if (auth instanceof AuthModel.Jwt || auth instanceof Introspection) {
            return "bearer";
        }
        return auth instanceof AuthModel.ApiKey key
                ? List.of(key.from().part(), key.from().name())
                : auth instanceof AuthModel.Basic ? "basic" : auth.name();
    }

    private static AccessChange wrong(Cell cell, String auth, Access was, Access is, Group group, String what) {
        return new AccessChange(
                new Change(group, tried(was), tried(is), "a wrong credential of " + auth + what),
                new Witness(cell.request(), Caller.withWrong(auth)));
    }

    private static String tried(Access access) {
        return access.shown()
                + (access.tried().isEmpty()
                        ? ", no credential is looked at"
                        : ", looks at " + String.join(", ", new TreeSet<>(access.tried())));
    }
}
