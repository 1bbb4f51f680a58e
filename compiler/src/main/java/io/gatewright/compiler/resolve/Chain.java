package io.gatewright.compiler.resolve;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All levels that reach one route, outermost rank first; the last rank is the route itself. Levels of one rank are
 * policies used side by side, which have no order among them.
 */
final class Chain {
    private static final Set<String> LIFTABLE =
            Set.of("limit", "identify", "cache", "require", "max-body", "timeout", "cors", "accept", "websocket");

    private final List<List<Level>> ranks;
    private final Findings findings;
    private final Map<String, Integer> lifted = new HashMap<>();

    /** Something said at a level of a rank; a larger rank is further in. */
    record Said<T>(int rank, Level level, T what) {}

    Chain(List<List<Level>> ranks, Findings findings) {
        this.ranks = List.copyOf(ranks);
        this.findings = findings;
        for (Said<Statement.Lift> lift : raw(body -> body.of(Statement.Lift.class))) {
            Name name = lift.what().setting();
            if (LIFTABLE.contains(name.text())) {
                lifted.merge(name.text(), lift.rank(), Math::max);
            } else {
                findings.add(Diagnostic.error(
                                "GW2018",
                                "`" + name.text() + "` cannot be lifted",
                                name.span(),
                                Phrases.didYouMean(name, LIFTABLE, "not inherited as a restriction"))
                        .help("what can: "
                                + Text.list(LIFTABLE.stream().sorted().toList())));
            }
        }
    }

    /** The route's own level. */
    Level own() {
        List<Level> last = ranks.get(ranks.size() - 1);
        return last.get(last.size() - 1);
    }

    int innermost() {
        return ranks.size() - 1;
    }

    /** Whether what seems to be missing may be there in another spelling. */
    boolean misspelt() {
        return ranks.stream()
                .flatMap(List::stream)
                .anyMatch(level -> level.body().misspelt());
    }

    /** Whether the innermost level is written out as a block. */
    boolean ownBlock() {
        return ranks.get(innermost()).stream().anyMatch(level -> level.body().isWritten());
    }

    /** Everything said, outermost first, without regard to lifts. */
    <T> List<Said<T>> raw(Function<Body, List<T>> what) {
        List<Said<T>> said = new ArrayList<>();
        for (int rank = 0; rank < ranks.size(); rank++) {
            for (Level level : ranks.get(rank)) {
                for (T each : what.apply(level.body())) {
                    said.add(new Said<>(rank, level, each));
                }
            }
        }
        return said;
    }

    /** Everything said of a setting that no inner level lifts, outermost first. */
    <T> List<Said<T>> standing(String name, Function<Body, List<T>> what) {
        int from = lifted.getOrDefault(name, 0);
        List<Said<T>> all = raw(what);
        if (from > 0 && all.stream().noneMatch(said -> said.rank() < from)) {
            for (Said<Statement.Lift> lift : raw(body -> body.of(Statement.Lift.class))) {
                if (lift.what().setting().text().equals(name) && lift.level().kind() != Level.Kind.POLICY) {
                    findings.add(Diagnostic.warning(
                            "GW5202",
                            "there is no `" + name + "` to lift",
                            lift.what().setting().span(),
                            "no outer level sets one"));
                }
            }
        }
        return all.stream().filter(said -> said.rank() >= from).toList();
    }

    /** Of {@code limit} both forms: one word lifts both. */
    List<Said<Statement.Setting>> settings(String name) {
        return standing(name, body -> name.equals("limit") ? limits(body) : body.all(name));
    }

    private static List<Statement.Setting> limits(Body body) {
        List<Statement.Setting> concurrent = body.all(ConcurrencyFolding.NAME);
        return concurrent.isEmpty()
                ? body.all("limit")
                : Stream.concat(body.all("limit").stream(), concurrent.stream()).toList();
    }

    /** The innermost setting of that name; two policies side by side that both set it are GW2041. */
    Optional<Said<Statement.Setting>> innermost(String name) {
        Said<Statement.Setting> last = null;
        for (Said<Statement.Setting> said : settings(name)) {
            if (last != null && last.rank() == said.rank()) {
                conflict("`" + name + "`", last.what().name(), said.what().name(), last.level(), said.level());
            }
            last = said;
        }
        return Optional.ofNullable(last);
    }

    void conflict(String what, Name first, Name second, Level one, Level other) {
        findings.add(Diagnostic.error(
                        "GW2041",
                        "policies `" + one.owner() + "` and `" + other.owner() + "` both set " + what,
                        second.span(),
                        "and neither is further in")
                .and(first.span(), "set here too")
                .help("set it where the policies are used"));
    }

    /** Whether the route itself, rather than something outside it, said this. */
    boolean isOwn(@Nullable Said<?> said) {
        return said != null && said.rank() == innermost();
    }
}
