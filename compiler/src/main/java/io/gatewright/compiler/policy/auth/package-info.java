/**
 * How callers are identified: {@code auth … jwt}, {@code auth … api-key}, {@code identify}.
 */
@NullMarked
package io.gatewright.compiler.policy.auth;

import org.jspecify.annotations.NullMarked;
