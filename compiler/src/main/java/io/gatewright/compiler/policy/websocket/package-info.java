/** {@code websocket}: a GET that becomes a web socket. */
@NullMarked
package io.gatewright.compiler.policy.websocket;

import org.jspecify.annotations.NullMarked;
