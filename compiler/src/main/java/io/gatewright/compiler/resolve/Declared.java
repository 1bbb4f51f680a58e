package io.gatewright.compiler.resolve;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.GwFile;
import io.gatewright.dsl.syntax.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The names of all files, one table a kind, and which of them were used. */
final class Declared {
    /** The first words of expressions, which no param or auth may take. */
    static final Set<String> ROOTS = Set.of(
            "request", "client", "path", "query", "header", "cookie", "body", "claims", "secret", "status", "calls",
            "share", "state");

    /** Those of them that only tests know. */
    static final Set<String> IN_TESTS = Set.of("status", "calls", "share", "state");

    private final Findings findings;
    private final Set<String> used = new HashSet<>();
    final Map<String, Declaration> types;
    final Map<String, Declaration.Param> params;
    final Map<String, Declaration.Secret> secrets;
    final Map<String, Declaration.Overlay> overlays;
    final Map<String, Declaration.Upstream> upstreams;
    final Map<String, Declaration.Auth> auths;
    final Map<String, Declaration.Policy> policies;
    final Map<String, Declaration.Flow> flows;
    final Map<String, Declaration.Shape> shapes;

    Declared(List<GwFile> files, Findings findings) {
        this.findings = findings;
        types = types(files);
        params = table(files, Declaration.Param.class, Declaration.Param::name, "param");
        secrets = table(files, Declaration.Secret.class, Declaration.Secret::name, "secret");
        overlays = table(files, Declaration.Overlay.class, Declaration.Overlay::name, "overlay");
        upstreams = table(files, Declaration.Upstream.class, Declaration.Upstream::name, "upstream");
        auths = table(files, Declaration.Auth.class, Declaration.Auth::name, "auth");
        policies = table(files, Declaration.Policy.class, Declaration.Policy::name, "policy");
        flows = table(files, Declaration.Flow.class, Declaration.Flow::name, "flow");
        shapes = table(files, Declaration.Shape.class, Declaration.Shape::name, "shape");
        params.values().forEach(param -> refuseRoot(param.name(), "param"));
        auths.values().forEach(auth -> refuseRoot(auth.name(), "auth"));
        for (Declaration.Param param : params.values()) {
            Declaration.Auth auth = auths.get(param.name().text());
            if (auth != null) {
                findings.add(Diagnostic.error(
                                "GW2004",
                                "`" + param.name().text() + "` is a param and an auth",
                                param.name().span(),
                                "in an expression it could be either")
                        .and(auth.name().span(), "an auth here"));
            }
        }
    }

    private void refuseRoot(Name name, String kind) {
        if (ROOTS.contains(name.text())) {
            findings.error(
                    "GW2004",
                    "`" + name.text() + "` cannot be the name of " + Text.article(kind),
                    name.span(),
                    "this word already means something in expressions");
        }
    }

    /** All declarations of one class, in order of files and places. */
    static <D extends Declaration> List<D> all(List<GwFile> files, Class<D> type) {
        List<D> all = new ArrayList<>();
        for (GwFile file : files) {
            for (Declaration declaration : file.declarations()) {
                if (type.isInstance(declaration)) {
                    all.add(type.cast(declaration));
                }
            }
        }
        return all;
    }

    private <D extends Declaration> Map<String, D> table(
            List<GwFile> files, Class<D> type, Function<D, Name> name, String kind) {
        Map<String, D> table = new TreeMap<>();
        for (D declaration : all(files, type)) {
            Name own = name.apply(declaration);
            D first = table.putIfAbsent(own.text(), declaration);
            if (first != null) {
                twice(kind, own, name.apply(first));
            }
        }
        return table;
    }

    /** Finite types and regular expressions share their names. */
    private Map<String, Declaration> types(List<GwFile> files) {
        Map<String, Declaration> types =
                new TreeMap<>(table(files, Declaration.FiniteType.class, Declaration.FiniteType::name, "type"));
        for (Declaration.PatternType type : table(
                        files, Declaration.PatternType.class, Declaration.PatternType::name, "type")
                .values()) {
            Declaration first = types.putIfAbsent(type.name().text(), type);
            if (first != null) {
                twice("type", type.name(), ((Declaration.FiniteType) first).name());
            }
        }
        return types;
    }

    void twice(String kind, Name second, Name first) {
        findings.add(Diagnostic.error(
                        "GW2004",
                        kind + " `" + second.text() + "` is declared twice",
                        second.span(),
                        "names are unique over all files")
                .and(first.span(), "first here"));
    }

    /** The declaration that {@code name} means, now used; else GW2003. */
    <D> Optional<D> find(Map<String, D> table, Name name, String kind) {
        D found = table.get(name.text());
        if (found == null) {
            unknown(name, table.keySet(), kind);
            return Optional.empty();
        }
        use(kind, name.text());
        return Optional.of(found);
    }

    void unknown(Name name, Collection<String> known, String kind) {
        Diagnostic error = Diagnostic.error(
                "GW2003",
                "there is no " + kind + " `" + name.text() + "`",
                name.span(),
                Phrases.didYouMean(name, known, "not declared in any file"));
        if (known.isEmpty()) {
            findings.add(declaration(kind, name.text()).map(error::help).orElse(error));
        } else {
            findings.add(known.size() > 8 ? error : error.help(Text.plural(kind) + ": " + Text.list(known)));
        }
    }

    /** How something of a kind that nothing is declared of would be. */
    private static Optional<String> declaration(String kind, String name) {
        return Optional.ofNullable(
                        switch (kind) {
                            case "upstream" -> "upstream " + name + " { target \"http://127.0.0.1:9000\" }";
                            case "policy" -> "policy " + name + " { … }";
                            case "param" -> "param " + name + ": TYPE = DEFAULT";
                            case "secret" -> "secret " + name + " = file(\"…\")";
                            case "auth" ->
                                "auth " + name + " api-key { from header.x-api-key; keys secret." + name
                                        + "-keys }` and `secret " + name + "-keys = file(\"…\")";
                            default -> null;
                        })
                .map(form -> "`" + form + "` at the top of a file");
    }

    void use(String kind, String name) {
        used.add(kind + " " + name);
    }

    boolean isUsed(String kind, String name) {
        return used.contains(kind + " " + name);
    }
}
