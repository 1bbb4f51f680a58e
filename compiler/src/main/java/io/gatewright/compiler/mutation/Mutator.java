package io.gatewright.compiler.mutation;

import io.gatewright.compiler.model.GatewayModel;
import java.util.stream.Stream;

/** One kind of guard, and how it is weakened. Knows no other. */
interface Mutator {
    Stream<Mutation> mutations(GatewayModel gateway);
}
