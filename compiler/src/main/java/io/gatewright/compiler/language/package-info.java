/**
 * Which texts may stand in one path segment: regular languages over normalised segments, with exact inclusion, intersection
 * and equality. Types of captures come in as finite sets or as {@link io.gatewright.compiler.language.Regex}, and what is
 * compared, printed and generated is {@link io.gatewright.compiler.language.Language}. Only this package knows Lucene's
 * automata.
 */
@NullMarked
package io.gatewright.compiler.language;

import org.jspecify.annotations.NullMarked;
