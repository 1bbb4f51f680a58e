/**
 * Plan to Java text. Small emitters over the plans of {@code compiler.plan} return JavaPoet types; nothing here looks at
 * the syntax tree or decides anything a plan has not decided.
 */
@NullMarked
package io.gatewright.compiler.generate;

import org.jspecify.annotations.NullMarked;
