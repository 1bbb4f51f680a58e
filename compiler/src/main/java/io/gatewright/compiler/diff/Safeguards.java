package io.gatewright.compiler.diff;

import io.gatewright.compiler.assertion.AssertModel;
import io.gatewright.compiler.diff.treatment.Canonical;
import io.gatewright.compiler.diff.treatment.References;
import io.gatewright.compiler.model.AllowModel;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.TestModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What holds the gateway to its policy and does so no longer: assertions, tests, and warnings that nobody sees any more. */
final class Safeguards {
    private final GatewayModel before;
    private final GatewayModel after;
    private final Canonical first;
    private final Canonical second;
    private final Canonical firstNames;
    private final Canonical secondNames;
    private final List<Change> changes = new ArrayList<>();

    Safeguards(GatewayModel before, GatewayModel after, References one, References other) {
        this.before = before;
        this.after = after;
        this.first = new Canonical(one);
        this.second = new Canonical(other);
        this.firstNames = new Canonical(one.names());
        this.secondNames = new Canonical(other.names());
    }

    List<Change> all() {
        assertions();
        tests();
        added("allow", after.allows(), before.allows(), Safeguards::shown);
        added(
                "lift",
                after.lifts(),
                before.lifts(),
                lift -> "lift " + lift.setting() + " because \"" + lift.because() + "\"");
        return List.copyOf(changes);
    }

    private void assertions() {
        Map<String, AssertModel> now = new HashMap<>();
        after.asserts().forEach(each -> now.put(each.title(), each));
        for (AssertModel was : before.asserts()) {
            AssertModel is = now.get(was.title());
            String shown = "assert \"" + was.title() + "\"";
            if (is == null) {
                changes.add(
                        new Change(Group.SAFEGUARDS, shown, "no such assertion", "nothing holds the gateway to it"));
            } else if (!saying(first, was).equals(saying(second, is))) {
                changes.add(new Change(Group.SAFEGUARDS, shown, shown, "it says something else now"));
            }
        }
    }

    private static List<Object> saying(Canonical canonical, AssertModel assertion) {
        return List.of(assertion.subject(), canonical.of(assertion.where()), canonical.of(assertion.expect()));
    }

    /** A test that only goes on where it ended is as good as before. */
    private void tests() {
        Map<String, TestModel> now = new HashMap<>();
        after.tests().forEach(each -> now.put(each.title(), each));
        for (TestModel was : before.tests()) {
            TestModel is = now.get(was.title());
            String shown = "test \"" + was.title() + "\"";
            if (is == null) {
                changes.add(new Change(Group.SAFEGUARDS, shown, "no such test", "nothing tries it any more"));
            } else if (!startsWith(steps(secondNames, is), steps(firstNames, was))) {
                changes.add(new Change(Group.SAFEGUARDS, shown, shown, "it says something else now"));
            }
        }
    }

    private static List<Object> steps(Canonical names, TestModel test) {
        return test.steps().stream().map(names::of).toList();
    }

    private static boolean startsWith(List<Object> steps, List<Object> first) {
        return steps.size() >= first.size() && steps.subList(0, first.size()).equals(first);
    }

    private static String shown(AllowModel allow) {
        return "allow " + allow.code() + " because \"" + allow.because() + "\""
                + allow.until().map(day -> " until " + day).orElse("");
    }

    /** What is said more often than before, approvals of differences apart. */
    private <T> void added(String what, List<T> is, List<T> was, Function<T, String> shown) {
        List<String> old = new ArrayList<>(was.stream().map(shown).toList());
        for (T each : is) {
            String text = shown.apply(each);
            if (!old.remove(text) && !isApproval(each)) {
                changes.add(new Change(Group.SAFEGUARDS, "no such " + what, text));
            }
        }
    }

    private static boolean isApproval(Object said) {
        return said instanceof AllowModel allow
                && Arrays.stream(Group.values()).anyMatch(group -> group.code().equals(allow.code()));
    }
}
