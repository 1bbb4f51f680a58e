/**
 * Cross-origin sharing (Fetch, 3.2). {@code CorsBuilder} opens a {@code CorsPolicy}, which answers preflights in the route's
 * place and writes the fields of every answer of the route, errors and cached ones too. Whoever is not allowed is served all
 * the same, without these fields: it is the browser that keeps the answer from the page.
 */
@NullMarked
package io.gatewright.runtime.cors;

import org.jspecify.annotations.NullMarked;
