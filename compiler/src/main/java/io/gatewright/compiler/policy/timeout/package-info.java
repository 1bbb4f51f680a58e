/**
 * How long a route waits for its answer: {@code timeout}.
 */
@NullMarked
package io.gatewright.compiler.policy.timeout;

import org.jspecify.annotations.NullMarked;
