/**
 * What the {@code test} blocks of a gateway compile to: each test runs the real gateway on sockets of the loopback
 * interface, with stubs for its upstreams, made-up secrets and a clock that only the test moves. {@link
 * io.gatewright.runtime.testing.GatewayTests} is the suite, {@link io.gatewright.runtime.testing.GatewayTest} what one
 * test does.
 */
@NullMarked
package io.gatewright.runtime.testing;

import org.jspecify.annotations.NullMarked;
