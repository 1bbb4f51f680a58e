package io.gatewright.runtime.upstream;

import io.gatewright.runtime.config.Environment;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the targets of one pool. */
final class PoolBuilder {
    private static final Target NOWHERE = new Target("127.0.0.1", 1, "127.0.0.1:1");

    private final String owner;
    private final @Nullable String name;
    private final int weight;
    private final @Nullable URI override;
    private final Environment environment;
    private final List<Target> targets = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();

    /** @param override in place of all its targets; null: as the policy says */
    PoolBuilder(String upstream, @Nullable String name, int weight, @Nullable URI override, Environment environment) {
        this.owner = "upstream " + upstream + (name == null ? "" : ", pool " + name);
        this.name = name;
        this.weight = weight;
        this.override = override;
        this.environment = environment;
    }

    int weight() {
        return weight;
    }

    void target(URI url, int targetWeight) {
        if (override != null && !targets.isEmpty()) {
            return;
        }
        try {
            targets.add(Target.of(override == null ? url : override));
        } catch (IllegalArgumentException e) {
            problem("its target " + e.getMessage());
            nowhere();
            return;
        }
        weights.add(override == null ? targetWeight : 1);
    }

    void problem(String sentence) {
        environment.report().problem(owner + ": " + sentence);
    }

    /** Stands in for a target whose problem was reported. */
    void nowhere() {
        targets.add(NOWHERE);
        weights.add(1);
    }

    /** @param all to which its endpoints are added */
    TargetPool open(List<Endpoint> all) {
        if (targets.isEmpty()) {
            problem("it has no target");
            nowhere();
        }
        if (weights.stream().allMatch(each -> each == 0)) {
            problem("the weight of each of its targets is 0");
            weights.replaceAll(each -> 1);
        }
        List<Endpoint> own = new ArrayList<>();
        for (Target target : targets) {
            own.add(new Endpoint(all.size() + own.size(), target, new Addresses(owner, target, environment)));
        }
        all.addAll(own);
        return new TargetPool(
                name,
                own,
                new Rotation(weights.stream().mapToInt(Integer::intValue).toArray()));
    }
}
