package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Function;
import io.gatewright.compiler.model.JsonValue;
import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls of the functions of {@link Function}. Empty where it was reported. */
final class Calls {
    private static final Set<String> IN_TESTS = Set.of("calls", "share", "state");
    private static final Set<String> IN_SECRETS = Set.of("env", "file");

    /** What other languages ask a caller's roles and scopes by. */
    private static final Pattern GRANTS =
            Pattern.compile("(?i)(?:has|is|in|require)?[-_]?(?:any[-_]?)?(?:role|scope|authority|group)s?");

    private final Declared declared;
    private final Findings findings;
    private final Expressions expressions;

    Calls(Declared declared, Findings findings, Expressions expressions) {
        this.declared = declared;
        this.findings = findings;
        this.expressions = expressions;
    }

    Optional<Typed> of(Expr.Apply node) {
        if (!(node.function() instanceof Expr.Ref ref)) {
            findings.error(
                    "GW2030",
                    "`" + node.function().span().text() + "` is not a function",
                    node.function().span(),
                    "functions have plain names");
            return Optional.empty();
        }
        Optional<Function> function = Function.of(ref.name().text());
        if (function.isEmpty()) {
            unknown(ref.name(), node);
            return Optional.empty();
        }
        return call(function.get(), node);
    }

    private static String grant(String word) {
        return word.toLowerCase(Locale.ROOT).contains("scope") ? "scope" : "role";
    }

    private void unknown(Name name, Expr.Apply node) {
        String text = name.text();
        if (declared.flows.containsKey(text)) {
            declared.use("flow", text);
            findings.add(Diagnostic.error(
                            "GW2062", "flow `" + text + "` is called in an expression", node.span(), "needs a name")
                    .help("`let NAME = " + node.span().text() + "`, at the start of a route"));
        } else if (IN_TESTS.contains(text) || IN_SECRETS.contains(text)) {
            findings.error(
                    "GW2003",
                    "`" + text + "(…)` is only known in " + (IN_TESTS.contains(text) ? "tests" : "a `secret`"),
                    name.span(),
                    "not a function of expressions");
        } else {
            Set<String> known = new TreeSet<>(declared.flows.keySet());
            Arrays.stream(Function.values()).map(Function::text).forEach(known::add);
            String label = GRANTS.matcher(text).matches()
                    ? "did you mean `" + grant(text) + "(\"…\")`?"
                    : Phrases.didYouMean(name, known, "not one of the language");
            Diagnostic error = Diagnostic.error("GW2003", "there is no function `" + text + "`", name.span(), label);
            findings.add(label.startsWith("did") ? error : error.help("functions: " + Text.list(known)));
        }
    }

    private Optional<Typed> call(Function function, Expr.Apply node) {
        List<Function.Parameter> parameters = function.parameters();
        long needed =
                parameters.stream().filter(each -> each.initial().isEmpty()).count();
        int given = node.arguments().size();
        if (given < needed || given > parameters.size()) {
            String most = parameters.size() > needed
                    ? needed + " or " + parameters.size() + " values"
                    : needed + (needed == 1 ? " value" : " values");
            findings.add(Diagnostic.error(
                            "GW2060",
                            "`" + function.text() + "` takes " + most + ", found " + (given == 0 ? "none" : given),
                            node.span(),
                            given < needed ? "too few" : "too many")
                    .help("`" + function.form() + "`"));
            return Optional.empty();
        }
        List<Value> values = new ArrayList<>();
        Kind first = Open.TOLD;
        for (int i = 0; i < parameters.size(); i++) {
            if (i >= given) {
                values.add(initial(parameters.get(i), node));
                continue;
            }
            Typed typed = expressions.type(node.arguments().get(i));
            if (typed == null) {
                return Optional.empty();
            }
            Value value = argument(
                    function, parameters.get(i), typed, node.arguments().get(i));
            if (value == null) {
                return Optional.empty();
            }
            values.add(value);
            first = i == 0 ? typed.kind() : first;
        }
        Value call = new JsonValue.Call(function, values, node.span());
        return Optional.of(
                switch (function.result()) {
                    case TEXT -> Typed.present(call, Plain.TEXT);
                    case INT -> Typed.present(call, Plain.WHOLE);
                    case NUMBER -> Typed.present(call, Plain.NUMBER);
                    case BOOL -> Typed.present(call, Plain.BOOL);
                    case TEXTS -> Typed.present(call, ListOf.of(Plain.TEXT));
                    case SAME -> Typed.present(call, first);
                    case NUMBER_OR_ABSENT -> new Typed(call, Plain.NUMBER, true);
                    case ITEM_OR_ABSENT -> new Typed(call, item(first), true);
                });
    }

    private static Kind item(Kind list) {
        return list.every().orElse(Open.TOLD);
    }

    private static Value initial(Function.Parameter parameter, Expr.Apply node) {
        String text = parameter.initial().orElseThrow();
        return text.startsWith("\"")
                ? new Value.Text(text.substring(1, text.length() - 1), node.span())
                : new Value.Decimal(new BigDecimal(text), node.span());
    }

    private @Nullable Value argument(Function function, Function.Parameter parameter, Typed given, Expr written) {
        if (!fits(parameter.kind(), given.kind())) {
            findings.add(Diagnostic.error(
                            "GW2030",
                            "`" + function.text() + "` takes "
                                    + parameter.kind().phrase() + ", found "
                                    + given.kind().phrase(),
                            written.span(),
                            "as `" + parameter.name() + "`")
                    .help("`" + function.form() + "`"));
            return null;
        }
        return new Absence(findings).present(given, written.span());
    }

    private static boolean fits(Function.Kind kind, Kind given) {
        boolean empty = given instanceof ListOf list && list.item().kind() == Plain.NULL;
        if (given.isOpen()) {
            return true;
        }
        return switch (kind) {
            case TEXT -> given.isText();
            case NUMBER -> given == Plain.WHOLE;
            case SCALAR -> given.isScalar();
            case LIST -> given instanceof ListOf;
            case COUNTABLE -> given.every().isPresent();
            case SCALARS ->
                empty || (given instanceof ListOf list && list.item().kind().isScalar());
            case NUMBERS ->
                empty || (given instanceof ListOf list && list.item().kind().isNumber());
        };
    }
}
