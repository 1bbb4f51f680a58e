/**
 * The ordered steps of each route. {@link io.gatewright.compiler.plan.chain.ChainPlace} is the one list that says where
 * a step stands and why.
 */
@NullMarked
package io.gatewright.compiler.plan.chain;

import org.jspecify.annotations.NullMarked;
