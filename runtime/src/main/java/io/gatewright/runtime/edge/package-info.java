/**
 * The socket door: accepts connections, holds the framing of HTTP/1.1 to the letter before Undertow's parser
 * sees a byte, and bounds how much and how slowly a client may send.
 */
@NullMarked
package io.gatewright.runtime.edge;

import org.jspecify.annotations.NullMarked;
