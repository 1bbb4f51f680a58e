package io.gatewright.compiler.diff;

import io.gatewright.compiler.diff.access.AccessChange;
import io.gatewright.compiler.diff.access.AccessDifference;
import io.gatewright.compiler.diff.request.Answer;
import io.gatewright.compiler.diff.request.Cell;
import io.gatewright.compiler.diff.treatment.CorsDifference;
import io.gatewright.compiler.diff.treatment.TreatmentDifference;
import io.gatewright.compiler.explain.text.Expressions;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.plan.route.Candidate;
import io.gatewright.compiler.policy.access.AccessModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What differs between the two answers to the requests of a cell. */
final class AnswerDifference {
    private final TreatmentDifference treatments;
    private final AccessDifference access;
    private final Map<String, RouteModel> later = new HashMap<>();

    AnswerDifference(TreatmentDifference treatments, AccessDifference access, GatewayModel after) {
        this.treatments = treatments;
        this.access = access;
        after.routes().forEach(route -> later.put(route.name(), route));
    }

    /**
     * A change, with a request that shows it.
     *
     * @param isAccess whether the request is one of a caller for whom this very change matters
     */
    record Shown(Change change, Witness witness, boolean isAccess) {}

    List<Shown> of(Cell cell) {
        Answer was = cell.before();
        Answer is = cell.after();
        if (was instanceof Answer.Routed one && is instanceof Answer.Routed other) {
            return routed(cell, one.route(), other.route());
        }
        if (was instanceof Answer.Preflight one && is instanceof Answer.Preflight other) {
            return shown(cell, treatments.cors(one.route().cors(), other.route().cors()));
        }
        return was.equals(is) ? List.of() : shown(cell, List.of(change(was, is)));
    }

    private List<Shown> routed(Cell cell, Candidate one, Candidate other) {
        List<Shown> all = new ArrayList<>();
        for (AccessChange change : access.of(cell, one, other)) {
            all.add(new Shown(change.change(), change.witness(), true));
        }
        List<Change> changes = treatments.of(cell, one, other);
        if (changes.isEmpty()) {
            return all;
        }
        if (access.isNobodyAdmitted(cell, one, other)) {
            changes = changes.stream()
                    .filter(change -> change.group() != Group.REROUTED)
                    .toList();
        }
        all.addAll(shown(access.admitted(treatments.revealing(cell, one, other), one, other), changes));
        return all;
    }

    private static List<Shown> shown(Cell cell, List<Change> changes) {
        return shown(new Witness(cell.request(), Caller.NOBODY), changes);
    }

    private static List<Shown> shown(Witness witness, List<Change> changes) {
        return changes.stream().map(change -> new Shown(change, witness, false)).toList();
    }

    private Change change(Answer was, Answer is) {
        String then = text(was);
        String now = text(is);
        if (was instanceof Answer.Preflight preflight && isWithoutCors(is)) {
            return CorsDifference.lost(preflight.route().cors().orElseThrow());
        }
        if (is instanceof Answer.Preflight preflight && isWithoutCors(was)) {
            return CorsDifference.gained(preflight.route().cors().orElseThrow());
        }
        if (was instanceof Answer.Preflight) {
            boolean nobody = is instanceof Answer.Unrouted;
            return new Change(nobody ? Group.TIGHTENED : Group.REROUTED, then, now, nobody ? "a preflight" : "");
        }
        if (is instanceof Answer.Preflight preflight) {
            boolean nobody = was instanceof Answer.Unrouted;
            String who = origins(preflight.route());
            return new Change(nobody ? Group.LOOSENED : Group.REROUTED, then, now, nobody ? who : "");
        }
        if (is instanceof Answer.Routed) {
            return new Change(Group.ANSWERED, then, now);
        }
        boolean gone =
                was instanceof Answer.Routed && !(is instanceof Answer.Unrouted refused && refused.status() == 204);
        return new Change(gone ? Group.GONE : Group.REFUSALS, then, now);
    }

    /** Whether a preflight gets this answer where routes take what it asks for, none of them with a {@code cors}. */
    private static boolean isWithoutCors(Answer answer) {
        return answer instanceof Answer.Routed
                || (answer instanceof Answer.Unrouted automatic && automatic.status() == 204);
    }

    private static String origins(Candidate route) {
        return "pages of "
                + route.cors().map(cors -> String.join(", ", cors.origins())).orElse("other origins") + " may ask";
    }

    private String text(Answer answer) {
        return answer.match(new Answer.Cases<String>() {
            @Override
            public String routed(Answer.Routed routed) {
                return Optional.ofNullable(later.get(routed.route().name()))
                        .filter(route -> route.span().equals(routed.route().span()))
                        .map(AnswerDifference.this::access)
                        .orElse("route " + routed.route().name());
            }

            @Override
            public String preflight(Answer.Preflight preflight) {
                return "the cors of route " + preflight.route().name();
            }

            @Override
            public String redirected(Answer.Redirected redirected) {
                return "308 to the path with the other ending";
            }

            @Override
            public String unrouted(Answer.Unrouted unrouted) {
                return unrouted.status() + (unrouted.allow().isEmpty() ? "" : ", Allow: " + unrouted.allow());
            }
        });
    }

    private String access(RouteModel route) {
        return "route " + route.name() + ", "
                + route.access().match(new AccessModel.Cases<String>() {
                    @Override
                    public String everyone(AccessModel.Public open) {
                        return "public";
                    }

                    @Override
                    public String require(AccessModel.Require require) {
                        return "require " + Expressions.all(require.conditions());
                    }
                });
    }
}
