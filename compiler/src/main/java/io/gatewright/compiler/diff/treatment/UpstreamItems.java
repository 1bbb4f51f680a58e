package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.diff.Group;
import io.gatewright.compiler.model.UpstreamModel;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an upstream means for a request. */
final class UpstreamItems {
    /** What bounds waiting and trying; all else says where a request goes. */
    private static final Set<String> PATIENCE =
            Set.of("connect", "maxConnections", "retry", "retries", "breaker", "eject", "ejection", "health");

    private final Canonical canonical;
    private final Shown shown;

    UpstreamItems(Canonical canonical, Shown shown) {
        this.canonical = canonical;
        this.shown = shown;
    }

    /** @param timed whether the route has a timeout of its own, which stands for the upstream's */
    List<Item> of(@Nullable UpstreamModel upstream, boolean timed) {
        List<Item> items = new ArrayList<>();
        if (upstream == null) {
            return items;
        }
        List<Object> address = new ArrayList<>();
        List<String> where = new ArrayList<>();
        Optional<Item> wait = Optional.empty();
        for (RecordComponent component : Canonical.components(upstream)) {
            Object part = Components.read(component, upstream);
            String name = component.getName();
            String text = Shown.words(name) + " " + shown.of(part);
            Object form = canonical.of(part);
            if (name.equals("timeout") || name.equals("firstByte")) {
                Object own = part instanceof Optional<?> optional ? optional.orElse(null) : part;
                if (own != null && !(wait.isPresent() && name.equals("timeout"))) {
                    wait = Optional.of(new Item(Group.CACHE, "timeout", canonical.of(own), "timeout " + shown.of(own)));
                }
            } else if (PATIENCE.contains(name)) {
                items.add(new Item(Group.CACHE, "upstream " + Shown.words(name), form, text));
            } else {
                address.add(List.of(name, form));
                if (!shown.of(part).isEmpty()) {
                    where.add(text);
                }
            }
        }
        if (!timed) {
            wait.ifPresent(items::add);
        }
        items.add(new Item(
                Group.REROUTED, "answer", address, "upstream " + upstream.name() + ", " + String.join(", ", where)));
        return items;
    }
}
