/**
 * Text in the one style. {@link io.gatewright.dsl.format.Formatter} lays out a file and keeps its words and comments; {@link
 * io.gatewright.dsl.format.Printer} writes a tree, of which only {@code ##} comments are a part.
 */
@NullMarked
package io.gatewright.dsl.format;

import org.jspecify.annotations.NullMarked;
