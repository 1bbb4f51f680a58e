/**
 * The pages about the codes of diagnostics: what a code means, why it is told, what is wrong and what is right. A page is a
 * resource, {@code GW3101.md} beside this package; {@link io.gatewright.compiler.explain.codes.CodePages} finds it.
 */
@NullMarked
package io.gatewright.compiler.explain.codes;

import org.jspecify.annotations.NullMarked;
