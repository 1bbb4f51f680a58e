package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Network;
import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Addresses compared with what is written out: networks, never texts. Empty where it was reported. */
final class AddressComparisons {
    private final Findings findings;

    AddressComparisons(Findings findings) {
        this.findings = findings;
    }

    /** {@code client.ip in [a, b]}: texts are networks, all else is compared as it is. */
    Optional<Value> in(Value address, Value.ListValue list, Span span) {
        List<Network> networks = new ArrayList<>();
        List<Value> others = new ArrayList<>();
        boolean good = true;
        for (Value each : list.items()) {
            if (each instanceof Value.Text text) {
                String network = Networks.parse(text.value(), text.span(), findings);
                good &= network != null;
                if (network != null) {
                    networks.add(new Network(network));
                }
            } else {
                others.add(each);
            }
        }
        if (!good) {
            return Optional.empty();
        }
        Value other = new Value.In(address, new Value.ListValue(others, list.span()), span);
        Value within = new Value.Within(address, networks, span);
        return Optional.of(networks.isEmpty() ? other : others.isEmpty() ? within : new Value.Or(within, other, span));
    }

    /** {@code client.ip == "10.0.0.1"} */
    Optional<Value> equal(Value address, Value.Text text, Span span) {
        if (text.value().indexOf('/') >= 0) {
            findings.add(Diagnostic.error(
                            "GW2025", "an address is never equal to a network", text.span(), "more than one address")
                    .help("`" + address.span().text() + " in [" + text.span().text() + "]`"));
            return Optional.empty();
        }
        String network = Networks.parse(text.value(), text.span(), findings);
        return network == null
                ? Optional.empty()
                : Optional.of(new Value.Within(address, List.of(new Network(network)), span));
    }
}
