/**
 * What expressions of the language compile to where plain Java has no word for it: comparisons of values whose type is
 * known only at run time, and values as text and as JSON. Pure functions; absent values are null and nothing throws.
 */
@NullMarked
package io.gatewright.runtime.expression;

import org.jspecify.annotations.NullMarked;
