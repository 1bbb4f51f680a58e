/**
 * Reasoning over yes-or-no values: whether whoever meets some conditions meets another one, whatever the request holds.
 * {@link io.gatewright.compiler.logic.Implication} is the door.
 */
@NullMarked
package io.gatewright.compiler.logic;

import org.jspecify.annotations.NullMarked;
