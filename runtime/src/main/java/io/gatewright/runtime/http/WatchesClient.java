package io.gatewright.runtime.http;

/**
 * Says of a connection's source that it watches the client by itself while a request is in flight: when the
 * client goes away the connection is closed, and {@link Exchange#onClientGone} is heard.
 */
public interface WatchesClient {}
