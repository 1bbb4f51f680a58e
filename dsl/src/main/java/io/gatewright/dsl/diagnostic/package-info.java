/** What the tools tell a user about a source: codes, messages, spans, help, and how they are rendered. */
@NullMarked
package io.gatewright.dsl.diagnostic;

import org.jspecify.annotations.NullMarked;
