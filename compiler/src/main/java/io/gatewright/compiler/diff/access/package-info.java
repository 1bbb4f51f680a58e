/**
 * Who may call, compared by what it means: conditions as formulas over what a caller and a request may be, and whether one lets
 * anyone pass whom another does not. What cannot be decided is said to be unknown.
 */
@NullMarked
package io.gatewright.compiler.diff.access;

import org.jspecify.annotations.NullMarked;
