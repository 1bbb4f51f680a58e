/**
 * {@code .gw} texts to Java texts, in memory: no disk, no clock, no environment. {@link
 * io.gatewright.compiler.GatewayCompiler} is the door.
 */
@NullMarked
package io.gatewright.compiler;

import org.jspecify.annotations.NullMarked;
