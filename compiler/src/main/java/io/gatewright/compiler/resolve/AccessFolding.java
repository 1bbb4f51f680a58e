package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.model.Values;
import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who may call: conditions add up; neither {@code require} nor {@code public}, and both, are errors. */
final class AccessFolding {
    private final Findings findings;
    private final Declared declared;

    AccessFolding(Findings findings, Declared declared) {
        this.findings = findings;
        this.declared = declared;
    }

    @Nullable
    AccessModel fold(Name route, Chain chain, Expressions expressions) {
        List<Chain.Said<Statement.Require>> requires =
                chain.standing("require", body -> body.of(Statement.Require.class));
        List<Chain.Said<Statement.Public>> open = chain.raw(body -> body.of(Statement.Public.class));
        if (requires.isEmpty() && open.isEmpty()) {
            if (!chain.misspelt()) {
                findings.add(Diagnostic.error(
                                "GW4001",
                                "route `" + route.text() + "` does not say who may call it",
                                route.span(),
                                "no `require` and no `public`, here or in an enclosing group")
                        .help(opening(chain.ownBlock())));
            }
            return null;
        }
        if (requires.isEmpty()) {
            return new AccessModel.Public(open.get(open.size() - 1).what().span());
        }
        if (!open.isEmpty()) {
            Statement.Require require = requires.get(requires.size() - 1).what();
            findings.add(Diagnostic.error(
                            "GW4002",
                            "route `" + route.text() + "` is public and requires something",
                            open.get(open.size() - 1).what().span(),
                            "anyone may call")
                    .and(require.span(), "only some may call")
                    .help("remove `public`, or say `lift require because \"…\"`"));
            return null;
        }
        List<Value> conditions = new ArrayList<>();
        SortedSet<String> auths = new TreeSet<>();
        for (Chain.Said<Statement.Require> require : requires) {
            Value condition = expressions.condition(require.what().condition());
            if (condition == null) {
                return null;
            }
            conditions.add(condition);
            auths.addAll(Values.auths(condition));
        }
        return new AccessModel.Require(
                conditions,
                List.copyOf(auths),
                requires.get(requires.size() - 1).what().span());
    }

    private String opening(boolean block) {
        return declared.auths.keySet().stream()
                .findFirst()
                .map(auth -> said("require " + auth, block) + ", or " + said("public", block))
                .orElseGet(() -> said("public", block) + (block ? " in its block" : "") + "; or "
                        + said("require caller", block) + " with"
                        + " `auth caller api-key { from header.x-api-key; keys secret.caller-keys }`"
                        + " and `secret caller-keys = file(\"…\")` at the top of a file");
    }

    /** As it is added to a route that has a block already, or has none. */
    private static String said(String statement, boolean block) {
        return block ? "`" + statement + "`" : "`{ " + statement + " }`";
    }
}
