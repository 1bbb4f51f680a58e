/**
 * What changes on the way in and out: {@code request} and {@code response} blocks.
 */
@NullMarked
package io.gatewright.compiler.policy.transform;

import org.jspecify.annotations.NullMarked;
