/** The clock that every other package reads, so that tests can move time by hand. */
@NullMarked
package io.gatewright.runtime.time;

import org.jspecify.annotations.NullMarked;
