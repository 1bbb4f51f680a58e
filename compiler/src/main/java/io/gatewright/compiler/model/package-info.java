/**
 * The resolved gateway as immutable records: every name bound, every policy folded into its routes, every unit settled.
 * Nothing here knows the syntax tree; each record carries the span it was written at.
 */
@NullMarked
package io.gatewright.compiler.model;

import org.jspecify.annotations.NullMarked;
