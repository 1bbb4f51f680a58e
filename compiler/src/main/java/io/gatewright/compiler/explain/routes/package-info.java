/**
 * The table of routes: which are shown and in what order, and the table as text, JSON and a picture of the decision tree.
 */
@NullMarked
package io.gatewright.compiler.explain.routes;

import org.jspecify.annotations.NullMarked;
