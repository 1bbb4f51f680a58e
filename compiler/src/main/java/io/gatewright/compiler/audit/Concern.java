package io.gatewright.compiler.audit;

import io.gatewright.compiler.model.GatewayModel;
import java.util.List;

/** One kind of thing to look at. Knows no other. */
interface Concern {
    List<Finding> in(GatewayModel gateway);
}
