package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.model.upstream.Pool;
import io.gatewright.compiler.model.upstream.Target;
import io.gatewright.compiler.model.upstream.Targets;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import java.util.List;

/** Settings of one upstream that are right by themselves and cannot be meant together. */
final class UpstreamContradictions {
    private final Findings findings;

    UpstreamContradictions(Findings findings) {
        this.findings = findings;
    }

    void tell(UpstreamModel upstream) {
        noShare(upstream);
        tlsInTheClear(upstream);
        nowhereElse(upstream);
    }

    /** All weights are 0, and no param could change that. */
    private void noShare(UpstreamModel upstream) {
        List<Bound<Integer>> pools = upstream.pools().stream().map(Pool::weight).toList();
        if (pools.stream().allMatch(UpstreamContradictions::isZero)) {
            none("pool", pools.get(0).span());
            return;
        }
        for (Pool pool : upstream.pools()) {
            if (pool.targets() instanceof Targets.Written written) {
                List<Bound<Integer>> targets =
                        written.targets().stream().map(Target::weight).toList();
                if (targets.stream().allMatch(UpstreamContradictions::isZero)) {
                    none(
                            "target"
                                    + pool.name()
                                            .map(name -> " of pool `" + name + "`")
                                            .orElse(""),
                            targets.get(0).span());
                }
            }
        }
    }

    private void none(String what, Span span) {
        findings.error("GW5304", "no " + what + " ever gets a request", span, "every weight is 0");
    }

    private static boolean isZero(Bound<Integer> weight) {
        return weight instanceof Bound.Fixed<Integer> fixed && fixed.value() == 0;
    }

    private void tlsInTheClear(UpstreamModel upstream) {
        upstream.tls()
                .ifPresent(tls -> upstream.writtenTargets().stream()
                        .filter(target -> target.url() instanceof Bound.Fixed<String> url
                                && url.value().startsWith("http:"))
                        .findFirst()
                        .ifPresent(target -> findings.add(Diagnostic.error(
                                        "GW5204", "`tls` never takes effect here", tls.span(), "nothing to act on")
                                .and(target.url().span(), "spoken to in the clear")
                                .help("`https://…`"))));
    }

    private void nowhereElse(UpstreamModel upstream) {
        upstream.ejection()
                .filter(ejection -> upstream.onlyTarget().isPresent())
                .ifPresent(ejection -> findings.add(Diagnostic.warning(
                                "GW5305",
                                "there is nowhere else to send requests to",
                                ejection.span(),
                                "the only target is never taken out")
                        .and(upstream.onlyTarget().orElseThrow().span(), "the only target")
                        .help("`breaker { … }` answers at once while it fails")));
    }
}
