/**
 * How much a caller may ask for: the allowances behind {@code limit}, and the step that spends them.
 *
 * <p>A {@link io.gatewright.runtime.limit.Limit} is one allowance per key. Without {@code burst} it is a sliding
 * window, with it a token bucket; both are counted in integers, so that no more is ever admitted than was promised,
 * under any number of threads and any number of keys. Memory is bounded: keys beyond the bound share allowances and
 * are refused early, never admitted late.
 */
@NullMarked
package io.gatewright.runtime.limit;

import org.jspecify.annotations.NullMarked;
