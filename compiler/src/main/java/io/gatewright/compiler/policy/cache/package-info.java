/**
 * How long a response stays: {@code cache}.
 */
@NullMarked
package io.gatewright.compiler.policy.cache;

import org.jspecify.annotations.NullMarked;
