package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.upstream.Pool;
import io.gatewright.compiler.model.upstream.Target;
import io.gatewright.compiler.model.upstream.Targets;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The pools of an upstream: those it declares, or the one of its targets. */
final class Pools {
    private static final String HELP = "`target \"http://127.0.0.1:9000\"`";

    private final Arguments arguments;
    private final Findings findings;

    Pools(Arguments arguments, Findings findings) {
        this.arguments = arguments;
        this.findings = findings;
    }

    /** What stands in where it was reported that there are no targets. */
    static Pool nowhere(Span span) {
        Targets none =
                new Targets.Written(List.of(new Target(new Bound.Fixed<>("", span), new Bound.Fixed<>(1, span), span)));
        return new Pool(Optional.empty(), new Bound.Fixed<>(1, span), none, span);
    }

    /** Sorted by name; empty where it was reported. */
    List<Pool> read(Name upstream, Fields fields) {
        List<Statement.Setting> pools = fields.body().all("pool");
        Statement.Setting direct =
                fields.one("target").or(() -> fields.one("discover")).orElse(null);
        if (pools.isEmpty()) {
            Targets targets = targets("upstream `" + upstream.text() + "`", upstream.span(), fields);
            return targets == null
                    ? List.of()
                    : List.of(new Pool(
                            Optional.empty(), new Bound.Fixed<>(1, upstream.span()), targets, upstream.span()));
        }
        if (direct != null) {
            findings.add(Diagnostic.error(
                            "GW2056",
                            "an upstream with pools has no `" + direct.name().text() + "` of its own",
                            direct.name().span(),
                            "in no pool")
                    .and(pools.get(0).name().span(), "a pool")
                    .help("move it into a `pool`"));
        }
        Map<String, Pool> read = new TreeMap<>();
        Map<String, Name> names = new HashMap<>();
        for (Statement.Setting pool : pools) {
            Name name = arguments.word(pool, ValueType.NAME);
            if (name == null) {
                continue;
            }
            Name first = names.putIfAbsent(name.text(), name);
            if (first != null) {
                findings.add(Diagnostic.error(
                                "GW2004",
                                "pool `" + name.text() + "` is declared twice",
                                name.span(),
                                "in one upstream")
                        .and(first.span(), "first here"));
            } else {
                pool(pool, name).ifPresent(each -> read.put(name.text(), each));
            }
        }
        return List.copyOf(read.values());
    }

    private Optional<Pool> pool(Statement.Setting pool, Name name) {
        Fields fields = Fields.read(pool.block(), Place.POOL, pool.name().span(), arguments, findings);
        Bound<Integer> weight = fields.count("weight");
        return Optional.ofNullable(targets("pool `" + name.text() + "`", name.span(), fields))
                .map(targets -> new Pool(Optional.of(name.text()), weight, targets, name.span()));
    }

    private @Nullable Targets targets(String owner, Span at, Fields fields) {
        List<Statement.Setting> written = fields.body().all("target");
        Statement.Setting discover = fields.one("discover").orElse(null);
        if (discover != null && !written.isEmpty()) {
            findings.add(Diagnostic.error(
                            "GW2056",
                            owner + " has both `target` and `discover`",
                            discover.name().span(),
                            "finds other targets")
                    .and(written.get(0).name().span(), "a target"));
            return null;
        }
        if (discover != null) {
            return new Discovery(arguments, findings).read(discover);
        }
        if (written.isEmpty()) {
            if (!fields.body().broken()) {
                findings.add(Diagnostic.error("GW2011", owner + " has no `target`", at, "where do requests go?")
                        .help(HELP));
            }
            return null;
        }
        List<Target> targets =
                written.stream().map(this::target).filter(Objects::nonNull).toList();
        twice(targets);
        return targets.isEmpty() ? null : new Targets.Written(targets);
    }

    private @Nullable Target target(Statement.Setting setting) {
        Bound<String> url = arguments.url(setting);
        Fields fields =
                Fields.read(setting.block(), Place.TARGET, setting.name().span(), arguments, findings);
        Bound<Integer> weight = fields.count("weight");
        return url == null ? null : new Target(url, weight, setting.name().span());
    }

    private void twice(List<Target> targets) {
        Map<String, Span> seen = new HashMap<>();
        for (Target target : new ArrayList<>(targets)) {
            String text = target.url().span().text();
            Span first = seen.putIfAbsent(text, target.url().span());
            if (first != null) {
                findings.add(Diagnostic.error(
                                "GW2049",
                                "`" + text.replace("\"", "") + "` is listed twice",
                                target.url().span(),
                                "give one of them a `weight`")
                        .and(first, "first here"));
            }
        }
    }
}
