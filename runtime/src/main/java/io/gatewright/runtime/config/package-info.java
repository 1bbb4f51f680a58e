/**
 * What is bound at start-up: params, secrets, and the report that collects everything that is wrong with
 * them before the gateway listens. Every kind of policy may read it.
 */
@NullMarked
package io.gatewright.runtime.config;

import org.jspecify.annotations.NullMarked;
