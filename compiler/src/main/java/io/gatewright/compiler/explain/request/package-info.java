/**
 * The request that someone asks about, read from the words on a command line, and what a route may be chosen by in it. Reads
 * fields, queries and cookies as the runtime does; tests hold the two together.
 */
@NullMarked
package io.gatewright.compiler.explain.request;

import org.jspecify.annotations.NullMarked;
