/** A difference shown: for a terminal, for programs, for the comment on a pull request, and as diagnostics. */
@NullMarked
package io.gatewright.compiler.diff.report;

import org.jspecify.annotations.NullMarked;
