/**
 * How what a gateway does is shown: 80 columns for people, with colours only where a terminal wants them, and JSON for
 * programs. Nothing here knows what it shows. Whatever the source holds, the text is safe to print on a terminal.
 */
@NullMarked
package io.gatewright.compiler.explain.text;

import org.jspecify.annotations.NullMarked;
