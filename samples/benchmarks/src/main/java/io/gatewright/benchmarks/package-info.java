/** Benchmarks of what happens for every request, each beside a known alternative. {@code Main} runs them and prints ratios. */
@NullMarked
package io.gatewright.benchmarks;

import org.jspecify.annotations.NullMarked;
