/**
 * The parts of an upstream: pools of targets and how they are found, which of them gets a request, and what happens when
 * they fail. Every value carries the place it was written at; a default carries that of the block it is the default of.
 */
@NullMarked
package io.gatewright.compiler.model.upstream;

import org.jspecify.annotations.NullMarked;
