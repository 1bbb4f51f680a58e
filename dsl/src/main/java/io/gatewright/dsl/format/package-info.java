/** Syntax tree to canonical text. */
@NullMarked
package io.gatewright.dsl.format;

import org.jspecify.annotations.NullMarked;
