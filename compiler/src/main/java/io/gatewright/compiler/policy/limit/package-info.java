/**
 * How much a caller may ask for: {@code limit}.
 */
@NullMarked
package io.gatewright.compiler.policy.limit;

import org.jspecify.annotations.NullMarked;
