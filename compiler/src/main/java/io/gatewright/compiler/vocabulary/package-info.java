/**
 * What settings there are: their names, places, values, defaults and meaning, in one typed table. Checks, "did you mean"
 * and the reference in the README come from it.
 */
@NullMarked
package io.gatewright.compiler.vocabulary;

import org.jspecify.annotations.NullMarked;
