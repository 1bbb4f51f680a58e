package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.model.Values;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.compiler.policy.cache.CacheModel;
import io.gatewright.compiler.vocabulary.NearMiss;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The innermost {@code cache} holds. */
final class CacheFolding {
    private static final String ORIGIN = "origin";

    private final Findings findings;
    private final Arguments arguments;
    private final List<AuthModel> models;

    CacheFolding(Findings findings, Arguments arguments, List<AuthModel> models) {
        this.models = List.copyOf(models);
        this.findings = findings;
        this.arguments = arguments;
    }

    /** @param auths the auths that the route requires or identifies */
    @Nullable
    CacheModel fold(Chain chain, Expressions expressions, Set<String> auths) {
        Statement.Setting setting =
                chain.innermost("cache").map(Chain.Said::what).orElse(null);
        if (setting == null) {
            return null;
        }
        Bound<Duration> ttl = ttl(setting);
        Body body = new BodyReader(findings).read(setting.block(), Place.CACHE, setting.span());
        Bound<Duration> stale =
                new Fields(body, Place.CACHE, setting.name().span(), arguments, findings).duration("stale");
        List<Value> vary = new ArrayList<>();
        Optional<Statement.Setting> varySetting = body.one("vary");
        for (Expr item :
                varySetting.map(s -> arguments.items(s, ValueType.EXPRESSIONS)).orElse(List.of())) {
            Value value = expressions.optionalScalar(item, "what a cache varies on");
            if (value != null && !isConstant(value, item)) {
                vary.add(value);
            }
        }
        return ttl == null
                ? null
                : new CacheModel(ttl, isOrigin(setting), stale, vary, credentials(vary, auths), setting.span());
    }

    /** How long responses are kept; null where it was reported. */
    @Nullable
    Bound<Duration> ttl(Statement.Setting setting) {
        Expr value = setting.value().orElse(null);
        if (isOrigin(setting)) {
            Span span = setting.value().orElseThrow().span();
            findings.notBuilt("`cache origin`", span);
            return new Bound.Fixed<>(Duration.ZERO, span);
        }
        if (value instanceof Expr.Ref ref && isSlipOfOrigin(ref.name())) {
            findings.error(
                    "GW2013",
                    "`cache` cannot be `" + ref.name().text() + "`",
                    ref.span(),
                    "did you mean `" + ORIGIN + "`?");
            return null;
        }
        return arguments.duration(setting);
    }

    private static boolean isOrigin(Statement.Setting setting) {
        return setting.value().orElse(null) instanceof Expr.Ref ref
                && ref.name().text().equals(ORIGIN);
    }

    /** A constant tells no two responses apart, which is told. */
    private boolean isConstant(Value value, Expr item) {
        if (!(value instanceof Value.Text || value instanceof Value.Decimal || value instanceof Value.Bool)) {
            return false;
        }
        Diagnostic error = Diagnostic.error(
                "GW5204",
                "`" + item.span().text() + "` is the same for every request",
                item.span(),
                "tells no responses apart");
        boolean name = value instanceof Value.Text text && text.value().matches("[A-Za-z][A-Za-z0-9-]*");
        findings.add(
                name ? error.help("`header." + ((Value.Text) value).value().toLowerCase(Locale.ROOT) + "`") : error);
        return true;
    }

    /** A word that is no duration and no param either. */
    private boolean isSlipOfOrigin(Name word) {
        return arguments.valuesOf(word.text()).isEmpty()
                && NearMiss.of(word.text(), List.of(ORIGIN)).isPresent();
    }

    /** The headers of credentials that are forwarded without being part of the key. */
    private List<String> credentials(List<Value> vary, Set<String> auths) {
        Set<String> keyed = new TreeSet<>();
        vary.forEach(value -> Values.own(value)
                .filter(a -> value instanceof RequestValue.AuthField || value instanceof RequestValue.Claim)
                .ifPresent(keyed::add));
        SortedSet<String> headers = new TreeSet<>();
        headers.add("authorization");
        for (AuthModel model : models) {
            if (model.carriers().equals(List.of("authorization")) && keyed.contains(model.name())) {
                headers.remove("authorization");
            }
        }
        for (AuthModel model : models) {
            if (auths.contains(model.name()) && !keyed.contains(model.name())) {
                headers.addAll(model.carriers());
            }
        }
        return List.copyOf(headers);
    }
}
