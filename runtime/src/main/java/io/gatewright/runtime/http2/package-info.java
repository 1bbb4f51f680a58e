/**
 * HTTP/2 (RFC 9113) on connections that begin with its preface. A session reads frames, holds clients to what they were
 * granted, and makes of each stream a connection of its own that speaks HTTP/1.1, so that one path serves both: what is
 * checked, bounded, timed and cut there is so here. Nothing of HTTP/2 is known beyond this package.
 */
@NullMarked
package io.gatewright.runtime.http2;

import org.jspecify.annotations.NullMarked;
