package io.gatewright.compiler.resolve;

import io.gatewright.compiler.policy.auth.IdentifyModel;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Auths to try add up; one that is named twice is tried once. */
final class IdentifyFolding {
    private final Declared declared;
    private final Arguments arguments;

    IdentifyFolding(Declared declared, Arguments arguments) {
        this.declared = declared;
        this.arguments = arguments;
    }

    List<IdentifyModel> fold(Chain chain) {
        SortedMap<String, IdentifyModel> identify = new TreeMap<>();
        for (Chain.Said<Statement.Setting> said : chain.settings("identify")) {
            Name name = arguments.word(said.what(), ValueType.AUTH);
            if (name != null) {
                declared.find(declared.auths, name, "auth")
                        .ifPresent(auth -> identify.put(name.text(), new IdentifyModel(name.text(), name.span())));
            }
        }
        return List.copyOf(identify.values());
    }
}
