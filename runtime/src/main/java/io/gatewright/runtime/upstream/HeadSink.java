package io.gatewright.runtime.upstream;

import io.undertow.util.HttpString;

/** Takes the fields of a head one by one. */
interface HeadSink {
    void field(HttpString name, String value);
}
