package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.explain.normal.HostForm;
import io.gatewright.compiler.explain.request.AskedRequest;
import io.gatewright.compiler.explain.text.Shortened;
import io.gatewright.compiler.plan.route.RoutePlan;
import java.util.List;
import java.util.Optional;

/** Step 2 of N, and which table the host commits to. */
final class Hosts {
    private final RoutePlan plan;

    Hosts(RoutePlan plan) {
        this.plan = plan;
    }

    HostChoice choose(AskedRequest request, Optional<String> authority) {
        List<String> fields = request.values("host");
        if (fields.size() > 1) {
            return new HostChoice.Refused("there are " + fields.size() + " Host headers");
        }
        if (fields.isEmpty() && authority.isEmpty()) {
            boolean onlyOne = plan.exactHosts().size() == 1
                    && plan.wildcardHosts().isEmpty()
                    && plan.otherHosts().isEmpty();
            return onlyOne
                    ? committed(plan.exactHosts().firstKey(), HostChoice.Source.ASSUMED)
                    : committed("", HostChoice.Source.NONE);
        }
        String text = fields.isEmpty() ? authority.orElseThrow() : fields.get(0);
        HostChoice.Source source = fields.isEmpty() ? HostChoice.Source.TARGET : HostChoice.Source.FIELD;
        return HostForm.of(text).match(new HostForm.Cases<HostChoice>() {
            @Override
            public HostChoice known(HostForm.Known host) {
                boolean contradicts =
                        authority.map(other -> !other.equals(text)).orElse(false);
                return contradicts
                        ? new HostChoice.Refused("the Host header is not, to the letter, the host of the target")
                        : committed(host.name(), source);
            }

            @Override
            public HostChoice malformed(HostForm.Malformed host) {
                return new HostChoice.Refused("`" + Shortened.part(text) + "` is no host: " + host.reason());
            }
        });
    }

    private HostChoice committed(String host, HostChoice.Source source) {
        if (plan.table(host).isEmpty()) {
            return new HostChoice.Misdirected(host, source);
        }
        boolean hosted = !plan.exactHosts().isEmpty() || !plan.wildcardHosts().isEmpty();
        return new HostChoice.Committed(host, source, hosted, table(host));
    }

    /** The exact host or the longest suffix that the plan has a table for; empty: the table of all others. */
    Optional<String> table(String host) {
        if (plan.exactHosts().containsKey(host)) {
            return Optional.of(host);
        }
        return plan.wildcardHosts().keySet().stream()
                .filter(suffix -> host.length() > suffix.length() && host.endsWith(suffix))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .map(suffix -> "*" + suffix);
    }
}
