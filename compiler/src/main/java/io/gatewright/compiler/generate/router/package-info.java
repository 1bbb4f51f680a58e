/**
 * The route plan as Java: one class of decision code for an ordinary gateway, several where one would pass a limit of the
 * JVM. {@link io.gatewright.compiler.generate.router.RouterEmitter} is the way in.
 */
@NullMarked
package io.gatewright.compiler.generate.router;

import org.jspecify.annotations.NullMarked;
