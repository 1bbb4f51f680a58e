package io.gatewright.compiler.diff;

import io.gatewright.compiler.diff.request.Answer;
import io.gatewright.compiler.model.AllowModel;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.Owner;
import io.gatewright.dsl.source.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines {@code allow GW7001 because "…"} that came with the change. One that was there before approves nothing: it was
 * written for an earlier change.
 */
final class Approvals {
    private final List<AllowModel> added = new ArrayList<>();

    Approvals(GatewayModel before, GatewayModel after, LocalDate today) {
        List<Line> old = new ArrayList<>();
        before.allows().forEach(allow -> old.add(new Line(allow, Optional.of(owner(before, allow)))));
        List<AllowModel> moved = new ArrayList<>();
        for (AllowModel allow : after.allows()) {
            if (!old.remove(new Line(allow, Optional.of(owner(after, allow))))) {
                moved.add(allow);
            }
        }
        old.replaceAll(line -> new Line(line.code(), line.because(), Optional.empty()));
        for (AllowModel allow : moved) {
            boolean ended = allow.until().filter(today::isAfter).isPresent();
            if (!old.remove(new Line(allow, Optional.empty())) && !ended) {
                added.add(allow);
            }
        }
    }

    /**
     * What makes two lines one.
     *
     * @param owner the declaration that it stands in; empty: in any
     */
    private record Line(String code, String because, Optional<String> owner) {
        Line(AllowModel allow, Optional<String> owner) {
            this(allow.code(), allow.because(), owner);
        }
    }

    private static String owner(GatewayModel gateway, AllowModel allow) {
        return gateway.owner(allow.span()).map(Owner::title).orElse("");
    }

    /** What approves a change of this group where {@code answer} is given. */
    Optional<AllowModel> of(Group group, Answer answer) {
        return added.stream()
                .filter(allow -> allow.code().equals(group.code()))
                .filter(allow -> allow.scopes().isEmpty() || isWithin(allow, answer))
                .findFirst();
    }

    /** The same of what belongs to no route. */
    Optional<AllowModel> of(Group group) {
        return of(group, new Answer.Redirected());
    }

    private static boolean isWithin(AllowModel allow, Answer answer) {
        return answer.match(new Answer.Cases<Boolean>() {
            @Override
            public Boolean routed(Answer.Routed routed) {
                return holds(allow, routed.route().span());
            }

            @Override
            public Boolean preflight(Answer.Preflight preflight) {
                return holds(allow, preflight.route().span());
            }

            @Override
            public Boolean redirected(Answer.Redirected redirected) {
                return false;
            }

            @Override
            public Boolean unrouted(Answer.Unrouted unrouted) {
                return false;
            }
        });
    }

    private static boolean holds(AllowModel allow, Span route) {
        return allow.scopes().stream()
                .anyMatch(scope -> scope.file().name().equals(route.file().name())
                        && scope.start() <= route.start()
                        && route.end() <= scope.end());
    }
}
