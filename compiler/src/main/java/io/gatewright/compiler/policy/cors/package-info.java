/**
 * Which pages of other origins may read a route's answers: {@code cors}.
 */
@NullMarked
package io.gatewright.compiler.policy.cors;

import org.jspecify.annotations.NullMarked;
