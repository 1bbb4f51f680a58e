package io.gatewright.compiler.diff;

import io.gatewright.compiler.Compiling;
import io.gatewright.compiler.explain.Inspected;

/** Gateways compared in tests. */
final class Compared {
    private Compared() {}

    static Difference of(String before, String after) {
        return GatewayDiff.of(
                Inspected.source(before).inspection(), Inspected.source(after).inspection(), Compiling.TODAY);
    }
}
