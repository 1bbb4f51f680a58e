package io.gatewright.runtime.http;

/**
 * Who sent a request.
 *
 * @param peerIp the address at the other end of the connection
 * @param clientIp the address of the client behind trusted proxies; else the peer's
 * @param trusted whether the peer is a trusted proxy
 * @param scheme {@code http} or {@code https}
 */
record Sender(String peerIp, String clientIp, boolean trusted, String scheme) {}
