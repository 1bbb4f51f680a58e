package io.gatewright.compiler.diff;

import io.gatewright.compiler.diff.treatment.Canonical;
import io.gatewright.compiler.diff.treatment.Components;
import io.gatewright.compiler.diff.treatment.References;
import io.gatewright.compiler.diff.treatment.Shown;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.ListenTls;
import io.gatewright.compiler.model.NotBuilt;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What differs of the gateway itself: what no route says, and what reaches requests before any route is chosen. */
final class SettingsDifference {
    /** What reaches requests through routes, is not part of the gateway, or only for readers. */
    private static final Set<String> TOLD = Set.of(
            "doc",
            "span",
            "trailingSlashRedirect",
            "types",
            "shapes",
            "flows",
            "params",
            "overlays",
            "secrets",
            "upstreams",
            "auths",
            "routes",
            "tests",
            "asserts",
            "allows",
            "lifts",
            "owners",
            "notBuilt",
            "digest");

    private final GatewayModel before;
    private final GatewayModel after;
    private final Canonical first;
    private final Canonical second;
    private final List<Change> changes = new ArrayList<>();

    SettingsDifference(GatewayModel before, GatewayModel after, References one, References other) {
        this.before = before;
        this.after = after;
        this.first = new Canonical(one);
        this.second = new Canonical(other);
    }

    /** @param told whether requests were found that are treated differently */
    List<Change> all(boolean told) {
        parts("", before, after);
        if (!told && changes.isEmpty() && !notBuilt(before).equals(notBuilt(after))) {
            changes.add(new Change(
                    Group.UNKNOWN,
                    "not built yet: " + constructs(before),
                    "not built yet: " + constructs(after),
                    "what is not built is compared by its text alone"));
        }
        return List.copyOf(changes);
    }

    /** The text of what does not take effect yet. */
    private static List<String> notBuilt(GatewayModel gateway) {
        List<String> texts = new ArrayList<>();
        gateway.notBuilt()
                .forEach(part -> part.places()
                        .forEach(place -> texts.add(
                                part.construct() + " " + place.text().strip().replaceAll("\\s+", " "))));
        texts.sort(null);
        return texts;
    }

    private static String constructs(GatewayModel gateway) {
        return gateway.notBuilt().isEmpty()
                ? "nothing"
                : String.join(
                        ", ",
                        gateway.notBuilt().stream().map(NotBuilt::construct).toList());
    }

    /** @param path what the parts belong to; empty for the gateway */
    private void parts(String path, Record was, Record is) {
        for (RecordComponent component : was.getClass().getRecordComponents()) {
            if (path.isEmpty() && TOLD.contains(component.getName())) {
                continue;
            }
            Object one = Components.read(component, was);
            Object other = Components.read(component, is);
            if (!first.of(one).equals(second.of(other))) {
                part(Shown.words(component.getName()), one, other);
            }
        }
    }

    private void part(String name, Object one, Object other) {
        if (name.equals("edge") && one instanceof Record was && other instanceof Record is) {
            parts(name, was, is);
        } else if (name.equals("trusted-proxies")
                && one instanceof Collection<?> was
                && other instanceof Collection<?> is) {
            trusted(was, is);
        } else if (name.equals("tls")) {
            listener(name, one, other);
        } else if (name.equals("state")) {
            changes.add(change(Group.LIMITS, name, one, other, "where all limits count"));
        } else {
            changes.add(change(Group.SETTINGS, name, one, other, ""));
        }
    }

    private void trusted(Collection<?> was, Collection<?> is) {
        Networks then = Networks.of(was);
        Networks now = Networks.of(is);
        if (!then.hold(now)) {
            changes.add(change(Group.LOOSENED, "trusted-proxies", was, is, "more networks say who a client is"));
        }
        if (!now.hold(then)) {
            changes.add(change(Group.TIGHTENED, "trusted-proxies", was, is, "fewer networks say who a client is"));
        }
    }

    /** Whether requests come in in the clear, and how old the TLS may be that they come in by. */
    private void listener(String name, Object one, Object other) {
        Optional<String> was = oldest(one);
        Optional<String> is = oldest(other);
        if (was.isPresent() && is.isEmpty()) {
            changes.add(change(Group.LOOSENED, name, one, other, "requests come in in the clear"));
        } else if (was.isEmpty() && is.isPresent()) {
            changes.add(change(Group.TIGHTENED, name, one, other, "requests no longer come in in the clear"));
        } else {
            int compared = is.orElse("").compareTo(was.orElse(""));
            Group group = compared < 0 ? Group.LOOSENED : compared > 0 ? Group.TIGHTENED : Group.SETTINGS;
            changes.add(change(group, name, one, other, compared < 0 ? "older TLS is spoken" : ""));
        }
    }

    private static Optional<String> oldest(Object tls) {
        return tls instanceof Optional<?> optional
                ? optional.filter(ListenTls.class::isInstance)
                        .map(ListenTls.class::cast)
                        .map(ListenTls::minVersion)
                : Optional.empty();
    }

    private Change change(Group group, String name, Object one, Object other, String because) {
        return new Change(group, shown(name, new Shown(before), one), shown(name, new Shown(after), other), because);
    }

    private static String shown(String name, Shown shown, Object part) {
        String text = shown.of(part);
        return text.isEmpty() ? "no " + name : name + " " + text;
    }
}
