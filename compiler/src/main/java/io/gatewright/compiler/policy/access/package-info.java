/**
 * Who may call a route: {@code require}, {@code public}, and the default of neither being an error.
 */
@NullMarked
package io.gatewright.compiler.policy.access;

import org.jspecify.annotations.NullMarked;
