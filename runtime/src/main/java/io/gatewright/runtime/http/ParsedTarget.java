package io.gatewright.runtime.http;

/** What {@link RequestPath#parse} finds: a normal form, or why there is none. */
public sealed interface ParsedTarget permits RequestPath, TargetRejection {}
