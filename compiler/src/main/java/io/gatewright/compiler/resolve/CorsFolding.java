package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.policy.cors.CorsModel;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The innermost {@code cors} holds. Each is read once, however many routes it reaches. */
final class CorsFolding {
    private static final int MOST_NAMES = 100;

    private final Findings findings;
    private final Arguments arguments;
    private final SettingNames names;
    private final IdentityHashMap<Statement.Setting, Optional<CorsModel>> read = new IdentityHashMap<>();

    CorsFolding(Findings findings, Arguments arguments, SettingNames names) {
        this.findings = findings;
        this.arguments = arguments;
        this.names = names;
    }

    @Nullable
    CorsModel fold(Chain chain) {
        Statement.Setting setting =
                chain.innermost("cors").map(Chain.Said::what).orElse(null);
        return setting == null ? null : read(setting);
    }

    @Nullable
    CorsModel read(Statement.Setting setting) {
        if (!read.containsKey(setting)) {
            read.put(setting, Optional.ofNullable(cors(setting)));
        }
        return read.getOrDefault(setting, Optional.empty()).orElse(null);
    }

    private @Nullable CorsModel cors(Statement.Setting setting) {
        int before = findings.errors();
        boolean valued = setting.value().isPresent();
        setting.value().ifPresent(this::value);
        Body body = new BodyReader(findings).read(setting.block(), Place.CORS, setting.span());
        SortedSet<String> origins = origins(setting, body, valued);
        SortedSet<String> methods = methods(body);
        SortedSet<String> headers = headers(body, "headers");
        SortedSet<String> expose = headers(body, "expose");
        boolean credentials = body.one("credentials").map(this::isOn).orElse(false);
        Bound<Duration> maxAge = body.one("max-age").map(this::maxAge).orElse(null);
        if (credentials && origins.contains(CorsModel.ANY_ORIGIN)) {
            findings.add(Diagnostic.error(
                            "GW2047",
                            "credentials cannot go to every origin",
                            body.one("credentials").orElse(setting).span(),
                            "any page could act as the person who looks at it")
                    .and(body.one("origins").orElse(setting).span(), "every origin")
                    .help("name the origins: `origins [\"https://app.example.com\"]`"));
        }
        if (findings.errors() > before || origins.isEmpty()) {
            return null;
        }
        return new CorsModel(
                names.of(setting),
                origins,
                methods,
                headers,
                expose,
                credentials,
                Optional.ofNullable(maxAge),
                setting.name().span());
    }

    /** {@code cors "*"}: a value where only a block is taken. */
    private void value(Expr value) {
        Diagnostic error = Diagnostic.error("GW2012", "`cors` takes no value", value.span(), "only a block");
        findings.add(
                value instanceof Expr.StringLiteral
                        ? error.help("`{ origins [" + value.span().text() + "] }`")
                        : error.help("`{ origins [\"https://app.example.com\"] }`"));
    }

    /** @param told whether it was told that something is wrong with the block as a whole */
    private SortedSet<String> origins(Statement.Setting cors, Body body, boolean told) {
        Statement.Setting setting = body.one("origins").orElse(null);
        if (setting == null) {
            if (!body.broken() && !told) {
                findings.add(Diagnostic.error(
                                "GW2011",
                                "this `cors` has no `origins`",
                                cors.name().span(),
                                "whose pages may call?")
                        .help(
                                body.isWritten()
                                        ? "`origins [\"https://app.example.com\"]`, or `[\"*\"]` for all"
                                        : "`{ origins [\"https://app.example.com\"] }`, or `[\"*\"]` for all"));
            }
            return new TreeSet<>();
        }
        Distinct origins = new Distinct(findings);
        for (Expr.StringLiteral item : arguments.texts(setting)) {
            String origin = Origins.parse(item.text().value(), item.span(), findings);
            if (origin != null) {
                origins.add(origin, item.span());
            }
        }
        if (origins.texts().contains(CorsModel.ANY_ORIGIN) && origins.texts().size() > 1) {
            findings.error(
                    "GW2046",
                    "`\"*\"` is every origin already",
                    origins.span(CorsModel.ANY_ORIGIN),
                    "the others say nothing");
        }
        arguments.notEmpty(setting, "no page could ever call");
        return origins.texts();
    }

    private SortedSet<String> methods(Body body) {
        Statement.Setting setting = body.one("methods").orElse(null);
        if (setting == null) {
            return new TreeSet<>(CorsModel.SAFELISTED_METHODS);
        }
        Distinct methods = new Distinct(findings);
        for (Expr item : arguments.items(setting, ValueType.WORDS)) {
            Name name = item instanceof Expr.Ref ref
                    ? ref.name()
                    : item instanceof Expr.StringLiteral literal
                            ? new Name(literal.text().value(), literal.span())
                            : new Name(item.span().text(), item.span());
            if (name.text().equals("ANY") || name.text().equals("*")) {
                findings.error("GW2022", "`" + name.text() + "` is not one method", name.span(), "name them");
            } else if (Methods.check(name, findings)) {
                methods.add(name.text(), name.span());
            }
        }
        arguments.notEmpty(setting, "leave it out for GET, HEAD and POST");
        bound(setting, methods.texts());
        return methods.texts();
    }

    private SortedSet<String> headers(Body body, String name) {
        Distinct headers = new Distinct(findings);
        Statement.Setting setting = body.one(name).orElse(null);
        for (Expr.StringLiteral item : setting == null ? List.<Expr.StringLiteral>of() : arguments.texts(setting)) {
            if (item.text().value().equals("*")) {
                findings.error(
                        "GW2020", "`*` is not the name of a header", item.span(), "it would leave out `Authorization`");
                continue;
            }
            String header = Headers.read(new Name(item.text().value(), item.span()), findings);
            if (header != null) {
                headers.add(header, item.span());
            }
        }
        if (setting != null) {
            bound(setting, headers.texts());
        }
        return headers.texts();
    }

    /** Every name is compared on each preflight. */
    private void bound(Statement.Setting setting, SortedSet<String> names) {
        if (names.size() > MOST_NAMES) {
            findings.error(
                    "GW2013",
                    "`" + setting.name().text() + "` lists too many",
                    setting.name().span(),
                    names.size() + " names, at most " + MOST_NAMES);
        }
    }

    private boolean isOn(Statement.Setting setting) {
        Name word = arguments.oneOf(setting, List.of("on", "off"));
        return word != null && word.text().equals("on");
    }

    private @Nullable Bound<Duration> maxAge(Statement.Setting setting) {
        Bound<Duration> age = arguments.durationOrZero(setting);
        if (age instanceof Bound.Fixed<Duration> fixed && fixed.value().toMillis() % 1000 != 0) {
            findings.error(
                    "GW2013",
                    "`max-age` cannot be `" + fixed.span().text() + "`",
                    fixed.span(),
                    "browsers are told whole seconds");
        }
        return age;
    }
}
