/** The syntax tree: what was written, node by node, each with its span. Nothing here is resolved or checked. */
@NullMarked
package io.gatewright.dsl.syntax;

import org.jspecify.annotations.NullMarked;
