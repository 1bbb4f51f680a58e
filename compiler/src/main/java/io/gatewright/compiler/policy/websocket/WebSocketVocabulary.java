package io.gatewright.compiler.policy.websocket;

import io.gatewright.compiler.vocabulary.Merge;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.Row;
import io.gatewright.compiler.vocabulary.ValueType;
import java.util.List;

/** Sockets beside requests. */
public final class WebSocketVocabulary {
    public static final List<Row> ROWS = List.of(
            Row.of(
                            "websocket",
                            ValueType.NONE,
                            "none",
                            "lets a GET become a web socket",
                            Place.GATEWAY,
                            Place.GROUP,
                            Place.ROUTE,
                            Place.POLICY)
                    .with(Place.WEBSOCKET)
                    .inherited(Merge.REPLACES)
                    .later(),
            Row.of("idle", ValueType.DURATION, "60s", "a socket on which nothing is said is closed", Place.WEBSOCKET)
                    .between("1s", "1d"),
            Row.of("max-frame", ValueType.SIZE, "64KiB", "a larger frame closes the socket", Place.WEBSOCKET)
                    .between("125B", "16MiB"));

    private WebSocketVocabulary() {}
}
