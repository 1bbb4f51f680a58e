package io.gatewright.compiler.resolve;

import io.gatewright.compiler.policy.size.AcceptModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The innermost {@code accept} holds. */
final class AcceptFolding {
    private static final Pattern TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,127}/(\\*|[a-z0-9!#$&^_.+-]{1,127})");

    private final Findings findings;
    private final Arguments arguments;

    AcceptFolding(Findings findings, Arguments arguments) {
        this.findings = findings;
        this.arguments = arguments;
    }

    Optional<AcceptModel> fold(Chain chain) {
        return chain.innermost("accept").flatMap(said -> read(said.what()));
    }

    Optional<AcceptModel> read(Statement.Setting setting) {
        Distinct types = new Distinct(findings);
        arguments.texts(setting).forEach(each -> type(each, types));
        arguments.notEmpty(setting, "every body would be refused");
        return types.texts().isEmpty()
                ? Optional.empty()
                : Optional.of(new AcceptModel(types.texts(), setting.name().span()));
    }

    private void type(Expr.StringLiteral literal, Distinct types) {
        String type = literal.text().value().toLowerCase(Locale.ROOT);
        if (type.equals("*/*") || type.equals("*")) {
            findings.error("GW2091", "`*/*` is every media type", literal.span(), "leave `accept` out");
        } else if (!TYPE.matcher(type).matches()) {
            Diagnostic error = Diagnostic.error(
                    "GW2091",
                    "`" + literal.text().value() + "` is not a media type",
                    literal.span(),
                    type.contains(";") ? "without its parameters" : "a type and a subtype");
            findings.add(error.help("`\"application/json\"`, or `\"image/*\"`"));
        } else {
            types.add(type, literal.span());
        }
    }
}
