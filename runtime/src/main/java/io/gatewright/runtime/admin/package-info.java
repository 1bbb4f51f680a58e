/** Readiness and liveness, on a port of their own. */
@NullMarked
package io.gatewright.runtime.admin;

import org.jspecify.annotations.NullMarked;
