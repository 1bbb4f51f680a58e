package io.gatewright.compiler.diff;

import io.gatewright.compiler.Inspection;
import io.gatewright.compiler.diff.access.AccessDifference;
import io.gatewright.compiler.diff.access.AuthNames;
import io.gatewright.compiler.diff.request.Answer;
import io.gatewright.compiler.diff.request.Cell;
import io.gatewright.compiler.diff.request.CellVisitor;
import io.gatewright.compiler.diff.request.RequestClasses;
import io.gatewright.compiler.diff.treatment.References;
import io.gatewright.compiler.diff.treatment.TreatmentDifference;
import io.gatewright.compiler.diff.treatment.Treatments;
import io.gatewright.compiler.plan.route.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares two gateways, request by request. */
public final class GatewayDiff implements CellVisitor {
    private final Findings findings = new Findings();
    private final List<Request> unread = new ArrayList<>();
    private final SortedMap<String, String> renamed = new TreeMap<>();
    private final Set<SharedLimits.Taken> taken = new HashSet<>();
    private final AnswerDifference difference;

    private GatewayDiff(AnswerDifference difference) {
        this.difference = difference;
    }

    /**
     * What {@code after} does differently.
     *
     * @param today the day that {@code allow … until} is compared with
     */
    public static Difference of(Inspection before, Inspection after, LocalDate today) {
        AuthNames names = AuthNames.of(before.model(), after.model());
        References one = new References(before.model(), names.before());
        References other = new References(after.model(), names.after());
        GatewayDiff diff = new GatewayDiff(new AnswerDifference(
                new TreatmentDifference(new Treatments(before, one), new Treatments(after, other), one, other),
                new AccessDifference(before, after, names, one, other),
                after.model()));
        RequestClasses.read(before, after, diff);
        Approvals approvals = new Approvals(before.model(), after.model(), today);
        List<Finding> findings = diff.findings.all(approvals);
        List<Change> settings = new ArrayList<>(
                new SettingsDifference(before.model(), after.model(), one, other).all(!findings.isEmpty()));
        settings.addAll(new SharedLimits(diff.taken).difference(before.model(), one, after.model(), other));
        settings.addAll(new Safeguards(before.model(), after.model(), one, other).all());
        settings.sort(Comparator.comparing(Change::group));
        return new Difference(
                after.model().name(),
                findings,
                settings.stream()
                        .map(change -> new SettingChange(change, approvals.of(change.group())))
                        .toList(),
                diff.unread,
                approvals.of(Group.UNKNOWN),
                diff.renamed,
                before.model().digest().equals(after.model().digest()));
    }

    @Override
    public void at(Cell cell) {
        List<AnswerDifference.Shown> all = difference.of(cell);
        if (cell.before() instanceof Answer.Routed was && cell.after() instanceof Answer.Routed is) {
            taken.add(new SharedLimits.Taken(was.route().name(), is.route().name()));
        }
        Map<Group, List<Change>> others = new EnumMap<>(Group.class);
        for (AnswerDifference.Shown shown : all) {
            if (shown.isAccess()) {
                findings.add(cell, List.of(shown.change()), shown.witness());
            } else {
                others.computeIfAbsent(shown.change().group(), group -> new ArrayList<>())
                        .add(shown.change());
            }
        }
        others.values()
                .forEach(
                        some -> findings.add(cell, some, all.get(all.size() - 1).witness()));
        if (all.isEmpty()
                && cell.before() instanceof Answer.Routed was
                && cell.after() instanceof Answer.Routed is
                && !was.route().name().equals(is.route().name())) {
            renamed.put(was.route().name(), is.route().name());
        }
    }

    @Override
    public void unread(Request request) {
        unread.add(request);
    }
}
