/**
 * Gateways with one guard less: a mutant lacks a condition, a limit, a removal, or has a weaker one. A guard whose
 * mutants all tests pass is one that could go without anybody noticing. {@link io.gatewright.compiler.mutation.Mutators}
 * is the catalogue.
 */
@NullMarked
package io.gatewright.compiler.mutation;

import org.jspecify.annotations.NullMarked;
