/**
 * The rules that a project holds its own gateway to: {@code assert}. {@link io.gatewright.compiler.assertion.Properties}
 * is the typed table of what can be asked of routes, upstreams, auths, limits and secrets; a {@link
 * io.gatewright.compiler.assertion.Claim} is what an assertion says, made of {@link io.gatewright.compiler.assertion.Term}s;
 * {@link io.gatewright.compiler.assertion.Assertions} holds the resolved gateway to all of them.
 */
@NullMarked
package io.gatewright.compiler.assertion;

import org.jspecify.annotations.NullMarked;
