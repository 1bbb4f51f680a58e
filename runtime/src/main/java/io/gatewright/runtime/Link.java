package io.gatewright.runtime;

import io.gatewright.runtime.http.Step;

/** Puts a step in front of the next one. */
@FunctionalInterface
interface Link {
    Step before(Step next);
}
