/**
 * One request and its answer: the normal form of its target, what is known of its sender, the steps that
 * handle it, and the ways to answer. Knows Undertow and the clock, and no kind of policy.
 */
@NullMarked
package io.gatewright.runtime.http;

import org.jspecify.annotations.NullMarked;
