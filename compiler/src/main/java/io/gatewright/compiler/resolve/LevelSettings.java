package io.gatewright.compiler.resolve;

import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.syntax.Name;
import java.util.List;

/**
 * Types the settings of blocks around routes, also where no route reads them: an inner block says the same, or nothing is
 * inside. What only a route gives a meaning to, such as the key of a limit, waits for one.
 */
final class LevelSettings {
    private final Declared declared;
    private final Arguments arguments;
    private final CorsFolding cors;
    private final LimitFolding limits;
    private final CacheFolding caches;
    private final AcceptFolding accepts;
    private final WebSocketFolding sockets;

    LevelSettings(
            Declared declared, Findings findings, Arguments arguments, CorsFolding cors, SettingNames limitNames) {
        this.declared = declared;
        this.arguments = arguments;
        this.cors = cors;
        this.limits = new LimitFolding(findings, arguments, limitNames);
        this.caches = new CacheFolding(findings, arguments, List.of());
        this.accepts = new AcceptFolding(findings, arguments);
        this.sockets = new WebSocketFolding(findings, arguments);
    }

    void check(Level level) {
        Body body = level.body();
        body.one("timeout").ifPresent(arguments::duration);
        body.one("max-body").ifPresent(arguments::size);
        body.one("cache").ifPresent(caches::ttl);
        body.one("cors").ifPresent(cors::read);
        body.one("accept").ifPresent(accepts::read);
        body.one("websocket").ifPresent(sockets::read);
        body.all("limit").forEach(limits::check);
        body.all("identify").forEach(identify -> {
            Name name = arguments.word(identify, ValueType.AUTH);
            if (name != null) {
                declared.find(declared.auths, name, "auth");
            }
        });
    }
}
