/**
 * Which routes, and which ends that a request can come to in each, the tests of a gateway have met. {@link
 * io.gatewright.compiler.coverage.Coverage} holds what the plan says can happen against what the runtime saw happen.
 */
@NullMarked
package io.gatewright.compiler.coverage;

import org.jspecify.annotations.NullMarked;
