/** Text to syntax tree. {@link io.gatewright.dsl.parse.Parser} is the one door; ANTLR stays behind it. */
@NullMarked
package io.gatewright.dsl.parse;

import org.jspecify.annotations.NullMarked;
