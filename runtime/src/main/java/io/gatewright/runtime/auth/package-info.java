/**
 * Who the caller is: the ways to identify one, and the steps that ask for it.
 *
 * <p>An {@link io.gatewright.runtime.auth.Auth} reads one kind of credential from a request and answers nobody,
 * somebody, or a rejection. {@link io.gatewright.runtime.auth.IdentifyStep} lets nobody pass and somebody be known;
 * {@link io.gatewright.runtime.auth.RequireStep} lets nobody pass whom its condition doesn't admit. Whatever can't be
 * verified is refused, and no credential is ever printed.
 */
@NullMarked
package io.gatewright.runtime.auth;

import org.jspecify.annotations.NullMarked;
