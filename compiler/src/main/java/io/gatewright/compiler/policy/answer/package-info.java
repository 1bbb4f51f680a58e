/**
 * What answers a route: an upstream, or {@code respond}.
 */
@NullMarked
package io.gatewright.compiler.policy.answer;

import org.jspecify.annotations.NullMarked;
