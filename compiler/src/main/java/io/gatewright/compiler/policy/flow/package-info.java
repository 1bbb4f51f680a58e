/**
 * Several upstream calls for one answer: flows, the fetches they are made of, and the answer composed of what these gave.
 */
@NullMarked
package io.gatewright.compiler.policy.flow;

import org.jspecify.annotations.NullMarked;
