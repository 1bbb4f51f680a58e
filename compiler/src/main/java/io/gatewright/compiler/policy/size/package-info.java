/**
 * How large a request may be: {@code max-body}.
 */
@NullMarked
package io.gatewright.compiler.policy.size;

import org.jspecify.annotations.NullMarked;
