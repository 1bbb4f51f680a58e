package io.gatewright.runtime.http;

/** N of the routing semantics: one pass over the target. */
@SuppressWarnings("DoNotCallSuggester")
final class TargetParser {
    private TargetParser() {}

    static ParsedTarget parse(String method, String target) {
        throw new UnsupportedOperationException(method + target);
    }
}
