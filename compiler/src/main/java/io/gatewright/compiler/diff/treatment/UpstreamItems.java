package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.diff.Group;
import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.model.upstream.Balance;
import io.gatewright.compiler.model.upstream.Pool;
import io.gatewright.compiler.model.upstream.Targets;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
            String text = text(name, part);
            Object form = canonical.of(part);
            if (name.equals("timeout") || name.equals("firstByte")) {
                Object own = part instanceof Optional<?> optional ? optional.orElse(null) : part;
                if (own != null && !(wait.isPresent() && name.equals("timeout"))) {
                    wait = Optional.of(new Item(Group.CACHE, "timeout", canonical.of(own), "timeout " + shown.of(own)));
                }
            } else if (PATIENCE.contains(name)) {
                String told = text.isEmpty() ? "no " + Shown.words(name) : text;
                items.add(new Item(Group.CACHE, "upstream " + Shown.words(name), form, told));
            } else {
                address.add(List.of(name, form));
                if (!text.isEmpty()) {
                    where.add(text);
                }
            }
        }
        if (!timed) {
            wait.ifPresent(items::add);
        }
        items.add(new Item(
                Group.REROUTED, "answer", address, "upstream " + upstream.name() + " " + String.join(", ", where)));
        return items;
    }

    /** Of a component; empty where it says what upstreams are anyway. */
    private String text(String name, Object part) {
        if (name.equals("pools")) {
            return "at "
                    + ((List<?>) part).stream().map(pool -> pool((Pool) pool)).collect(Collectors.joining(", "));
        }
        if (part instanceof Balance balance && balance.strategy() == Balance.Strategy.ROUND_ROBIN) {
            return "";
        }
        String text = shown.of(part);
        return text.isEmpty() ? "" : Shown.words(name) + " " + text;
    }

    private String pool(Pool pool) {
        String targets = pool.targets() instanceof Targets.Written written
                ? written.targets().stream()
                        .map(target -> shown.of(target.url()) + weighing(target.weight()))
                        .collect(Collectors.joining(", "))
                : Shown.words(pool.targets().getClass().getSimpleName()).substring(1) + " " + shown.of(pool.targets());
        return pool.name().map(name -> "pool " + name + " ").orElse("") + targets + weighing(pool.weight());
    }

    private String weighing(Bound<Integer> weight) {
        String text = shown.of(weight);
        return text.equals("1") ? "" : " with weight " + text;
    }
}
