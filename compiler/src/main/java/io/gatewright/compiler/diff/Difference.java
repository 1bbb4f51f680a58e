package io.gatewright.compiler.diff;

import io.gatewright.compiler.model.AllowModel;
import io.gatewright.compiler.plan.route.Request;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that differs between two gateways.
 *
 * @param gateway the name of the later one
 * @param findings by group, and inside a group in the order of the routes' names
 * @param settings what belongs to no single request
 * @param unread requests that could not be compared, with all to longer paths
 * @param unreadApproval the line of the change that says why it is wanted that {@code unread} is not compared
 * @param renamed routes that do what one of another name did
 * @param sameText whether not even the text of the sources differs, layout and comments apart
 */
public record Difference(
        String gateway,
        List<Finding> findings,
        List<SettingChange> settings,
        List<Request> unread,
        Optional<AllowModel> unreadApproval,
        SortedMap<String, String> renamed,
        boolean sameText) {
    public Difference {
        Objects.requireNonNull(gateway);
        findings = List.copyOf(findings);
        settings = List.copyOf(settings);
        unread = List.copyOf(unread);
        Objects.requireNonNull(unreadApproval);
        renamed = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) renamed));
    }

    /** Whether every request is treated as before. */
    public boolean isSame() {
        return findings.isEmpty() && settings.isEmpty() && unread.isEmpty();
    }

    /** What there is of one group. */
    public List<Finding> of(Group group) {
        return findings.stream().filter(finding -> finding.group() == group).toList();
    }

    /** The same of settings. */
    public List<SettingChange> settingsOf(Group group) {
        return settings.stream()
                .filter(setting -> setting.change().group() == group)
                .toList();
    }

    /** How many of each group nobody has approved; a group without any is not there. */
    public Map<Group, Integer> unapproved() {
        Map<Group, Integer> count = new EnumMap<>(Group.class);
        findings.stream()
                .filter(finding -> finding.approval().isEmpty())
                .forEach(finding -> count.merge(finding.group(), 1, Integer::sum));
        settings.stream()
                .filter(setting -> setting.approval().isEmpty())
                .forEach(setting -> count.merge(setting.change().group(), 1, Integer::sum));
        if (!unread.isEmpty() && unreadApproval.isEmpty()) {
            count.merge(Group.UNKNOWN, unread.size(), Integer::sum);
        }
        if (!renamed.isEmpty()) {
            count.merge(Group.COSMETIC, renamed.size(), Integer::sum);
        }
        return count;
    }

    /** How many findings and settings a line of the change approves. */
    public long approved() {
        return findings.stream()
                        .filter(finding -> finding.approval().isPresent())
                        .count()
                + settings.stream()
                        .filter(setting -> setting.approval().isPresent())
                        .count();
    }
}
