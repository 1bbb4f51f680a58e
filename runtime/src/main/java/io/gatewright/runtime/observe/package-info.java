/** The access log: a line of JSON for each request, written by a thread of its own. */
@NullMarked
package io.gatewright.runtime.observe;

import org.jspecify.annotations.NullMarked;
