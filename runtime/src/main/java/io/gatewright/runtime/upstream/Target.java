package io.gatewright.runtime.upstream;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where an upstream listens.
 *
 * @param host a name or a numeric address, without brackets
 * @param port 1..65535
 * @param authority as {@code Host} says it: without the port when it is 80
 */
record Target(String host, int port, String authority) {
    Target {
        if (host.isEmpty() || port < 1 || port > 65535) {
            throw new IllegalArgumentException(authority);
        }
    }

    /** @throws IllegalArgumentException with a sentence that says what a target looks like */
    static Target of(String text) {
        try {
            return of(new URI(text));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is no URL", e);
        }
    }

    /** @throws IllegalArgumentException with a sentence that says what a target looks like */
    static Target of(URI uri) {
        if (!"http".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("must start with http:// (https is not built yet)");
        }
        String host = uri.getHost();
        String path = uri.getRawPath();
        if (host == null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("must name a host, without user or password");
        }
        boolean plain = path == null || path.isEmpty() || path.equals("/");
        if (!plain || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("must end with the port: paths are forwarded as they come");
        }
        int port = uri.getPort() < 0 ? 80 : uri.getPort();
        if (port == 0 || port > 65535) {
            throw new IllegalArgumentException("must have a port from 1 to 65535");
        }
        String authority = port == 80 ? host : host + ":" + port;
        boolean bracketed = host.startsWith("[");
        return new Target(bracketed ? host.substring(1, host.length() - 1) : host, port, authority);
    }
}
