/**
 * The way to the upstreams. {@link io.gatewright.runtime.upstream.ProxyStep} sends a request on and streams the
 * answer back, on the I/O thread of the client's connection: the pool of connections, the parser of answers
 * and the clock of time-outs all belong to that one thread, so nothing here locks.
 *
 * <p>The HTTP/1.1 codec is our own and strict. Undertow's client can't be made so from outside: its parser has
 * already turned a bare CR into a second field, given up on a 103, refused a status line without a reason and
 * taken a head of any length by the time that a caller sees a response.
 */
@NullMarked
package io.gatewright.runtime.upstream;

import org.jspecify.annotations.NullMarked;
