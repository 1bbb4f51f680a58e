/**
 * What a compiled gateway does, said to people and programs: its table of routes, and why a request goes where it goes.
 * Records of what is to be shown stand apart from what renders them.
 */
@NullMarked
package io.gatewright.compiler.explain;

import org.jspecify.annotations.NullMarked;
