/** The runtime as a whole, over real sockets. */
@NullMarked
package io.gatewright.runtime;

import org.jspecify.annotations.NullMarked;
