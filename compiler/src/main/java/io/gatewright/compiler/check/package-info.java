/**
 * Rules over the resolved gateway: one rule, one class, one sentence. {@link io.gatewright.compiler.check.Checks} is the catalogue.
 */
@NullMarked
package io.gatewright.compiler.check;

import org.jspecify.annotations.NullMarked;
