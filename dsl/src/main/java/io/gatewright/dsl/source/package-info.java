/** Source text and places in it: a {@link io.gatewright.dsl.source.Span} is two offsets, lines and columns are computed on demand. */
@NullMarked
package io.gatewright.dsl.source;

import org.jspecify.annotations.NullMarked;
