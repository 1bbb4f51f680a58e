/**
 * What a change of a gateway means: not which lines differ, but which requests are treated differently, each kind of them with
 * a request that shows it. Knows models and plans of two gateways; compares by plans, so that what is compared is what is
 * generated.
 */
@NullMarked
package io.gatewright.compiler.diff;

import org.jspecify.annotations.NullMarked;
