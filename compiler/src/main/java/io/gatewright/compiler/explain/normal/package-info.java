/**
 * N of the routing semantics, written to be read and to give reasons: which rule refuses a target, and where in it. The
 * runtime's own is fast and says only which; tests hold the two together.
 */
@NullMarked
package io.gatewright.compiler.explain.normal;

import org.jspecify.annotations.NullMarked;
