package io.gatewright.compiler.resolve;

import io.gatewright.compiler.policy.auth.JwtAlgorithm;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The signature algorithms a jwt auth accepts. Empty where it was reported. */
final class JwtAlgorithms {
    /** Those whose keys can be published. */
    static final List<JwtAlgorithm> PUBLIC = Arrays.stream(JwtAlgorithm.values())
            .filter(each -> each.family() != JwtAlgorithm.Family.HMAC)
            .toList();

    private static final List<String> KNOWN =
            Arrays.stream(JwtAlgorithm.values()).map(Enum::name).toList();

    private final Arguments arguments;
    private final Findings findings;

    JwtAlgorithms(Arguments arguments, Findings findings) {
        this.arguments = arguments;
        this.findings = findings;
    }

    private record Listed(JwtAlgorithm algorithm, Span span) {}

    /** All of one family: the one key is of one kind. */
    List<JwtAlgorithm> ofOneKey(Statement.Setting setting) {
        List<Listed> all = listed(setting);
        for (Listed each : all) {
            Listed first = all.get(0);
            if (first.algorithm().family() != each.algorithm().family()) {
                findings.add(Diagnostic.error(
                                "GW4006",
                                "one auth cannot take both " + first.algorithm() + " and " + each.algorithm(),
                                each.span(),
                                "takes another kind of key")
                        .and(first.span(), "takes one kind of key")
                        .help("a public key could be used as an HMAC key: write two auths"));
                return List.of();
            }
        }
        return sorted(all);
    }

    /** None of HMAC: each published key says what kind it is. */
    List<JwtAlgorithm> published(Statement.Setting setting) {
        List<Listed> all = listed(setting);
        for (Listed each : all) {
            if (each.algorithm().family() == JwtAlgorithm.Family.HMAC) {
                findings.error(
                        "GW4006",
                        "a published key cannot be the key of " + each.algorithm(),
                        each.span(),
                        "anyone could sign with it");
                return List.of();
            }
        }
        return sorted(all);
    }

    private static List<JwtAlgorithm> sorted(List<Listed> all) {
        return all.stream().map(Listed::algorithm).distinct().sorted().toList();
    }

    private List<Listed> listed(Statement.Setting setting) {
        List<Listed> accepted = new ArrayList<>();
        for (Expr item : arguments.items(setting, ValueType.WORDS)) {
            String text = item instanceof Expr.Ref ref
                    ? ref.name().text()
                    : item instanceof Expr.StringLiteral literal
                            ? literal.text().value()
                            : "";
            if (text.equalsIgnoreCase("none")) {
                findings.error("GW4006", "`none` is not a signature", item.span(), "anyone could write such a token");
            } else if (KNOWN.contains(text)) {
                accepted.add(new Listed(JwtAlgorithm.valueOf(text), item.span()));
            } else {
                findings.add(Diagnostic.error(
                                "GW2017",
                                "`" + item.span().text() + "` is not a signature algorithm",
                                item.span(),
                                Phrases.didYouMean(new Name(text, item.span()), KNOWN, "not known"))
                        .help("algorithms: " + Text.list(KNOWN)));
            }
        }
        arguments.notEmpty(setting, "no token would ever do");
        return accepted;
    }
}
