/**
 * Names bound across files, policies folded inwards, units and types settled. The last package that sees the syntax tree.
 */
@NullMarked
package io.gatewright.compiler.resolve;

import org.jspecify.annotations.NullMarked;
