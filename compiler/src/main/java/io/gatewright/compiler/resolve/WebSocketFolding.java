package io.gatewright.compiler.resolve;

import io.gatewright.compiler.policy.websocket.WebSocketModel;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.dsl.syntax.Statement;
import java.util.Optional;

/** The innermost {@code websocket} holds. */
final class WebSocketFolding {
    private final Findings findings;
    private final Arguments arguments;

    WebSocketFolding(Findings findings, Arguments arguments) {
        this.findings = findings;
        this.arguments = arguments;
    }

    Optional<WebSocketModel> fold(Chain chain) {
        return chain.innermost("websocket").map(said -> read(said.what()));
    }

    WebSocketModel read(Statement.Setting setting) {
        setting.value()
                .ifPresent(value ->
                        findings.error("GW2012", "`websocket` takes no value", value.span(), "its block says how"));
        Fields fields =
                Fields.read(setting.block(), Place.WEBSOCKET, setting.name().span(), arguments, findings);
        return new WebSocketModel(
                fields.duration("idle"),
                fields.size("max-frame"),
                setting.name().span());
    }
}
