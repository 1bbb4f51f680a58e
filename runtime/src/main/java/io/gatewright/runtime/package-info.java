/**
 * What a generated gateway is started with and stands on: {@link io.gatewright.runtime.GatewayServer} runs a
 * {@link io.gatewright.runtime.Gateway}, which generated code implements;
 * {@link io.gatewright.runtime.GatewayRuntime} is the one door through which generated code gets its steps.
 */
@NullMarked
package io.gatewright.runtime;

import org.jspecify.annotations.NullMarked;
