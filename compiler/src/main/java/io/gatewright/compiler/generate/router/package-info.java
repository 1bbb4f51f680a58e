/**
 * The route plan as Java: decision code for an ordinary gateway, data that the runtime walks for a large one.
 * {@link io.gatewright.compiler.generate.router.RouterEmitter} is the way in.
 */
@NullMarked
package io.gatewright.compiler.generate.router;

import org.jspecify.annotations.NullMarked;
