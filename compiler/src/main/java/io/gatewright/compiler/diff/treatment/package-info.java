/**
 * What a route does to a request, so that two gateways can be compared by it: the steps of its chain with all that they refer
 * to put in their place, without the names and places that leave no trace. What this package knows nothing of is compared as a
 * whole, never passed over.
 */
@NullMarked
package io.gatewright.compiler.diff.treatment;

import org.jspecify.annotations.NullMarked;
