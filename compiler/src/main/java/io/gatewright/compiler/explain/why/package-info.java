/**
 * Why a request goes where it goes: the host that commits, the route that wins and the steps it passes, and for every other
 * route the first thing that keeps it from winning.
 */
@NullMarked
package io.gatewright.compiler.explain.why;

import org.jspecify.annotations.NullMarked;
