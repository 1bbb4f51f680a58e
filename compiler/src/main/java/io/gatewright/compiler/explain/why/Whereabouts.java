package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.model.upstream.Pool;
import io.gatewright.compiler.model.upstream.Target;
import io.gatewright.compiler.model.upstream.Targets;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the requests to an upstream go, in words that follow its name. */
final class Whereabouts {
    private Whereabouts() {}

    /** Empty where that is found out while the gateway runs. */
    static String of(UpstreamModel upstream) {
        if (upstream.onlyTarget().isPresent() && upstream.pools().get(0).name().isEmpty()) {
            return ", at " + url(upstream.onlyTarget().get().url());
        }
        return upstream.pools().stream().map(Whereabouts::pool).collect(Collectors.joining());
    }

    private static String pool(Pool pool) {
        String targets = pool.targets() instanceof Targets.Written written
                ? written.targets().stream().map(Whereabouts::target).collect(Collectors.joining(" or "))
                : "";
        String at = targets.isEmpty() ? "" : " at " + targets;
        return pool.name()
                .map(name -> ", pool " + name + " (weight " + number(pool.weight()) + ")" + at)
                .orElse(at.isEmpty() ? "" : "," + at);
    }

    private static String target(Target target) {
        String weight = number(target.weight());
        return url(target.url()) + (weight.equals("1") ? "" : " (weight " + weight + ")");
    }

    private static String url(Bound<String> url) {
        return text(url, known -> known, "the param ");
    }

    private static String number(Bound<Integer> number) {
        return text(number, String::valueOf, "by the param ");
    }

    private static <T> String text(Bound<T> bound, Function<T, String> known, String param) {
        return bound.match(new Bound.Cases<T, String>() {
            @Override
            public String fixed(Bound.Fixed<T> value) {
                return known.apply(value.value());
            }

            @Override
            public String param(Bound.FromParam<T> named) {
                return param + named.param();
            }
        });
    }
}
