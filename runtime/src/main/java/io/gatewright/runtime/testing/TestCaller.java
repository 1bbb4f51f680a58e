package io.gatewright.runtime.testing;

import io.gatewright.runtime.time.GatewayClock;

/** A way to be somebody in a test. */
interface TestCaller {
    /** The secret that the gateway must know for it. */
    String secret();

    String secretContent();

    /** The field that a request by this caller carries. @param claims a JSON object */
    Answer.Field credential(String claims, GatewayClock clock);
}
