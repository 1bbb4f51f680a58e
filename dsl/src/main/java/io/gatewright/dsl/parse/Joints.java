package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** A sign too many, too few or another one where two parts of a sentence meet. */
final class Joints {
    private static final Pattern NAME = Pattern.compile("\"([A-Za-z_][A-Za-z0-9_]*+(?:-[A-Za-z0-9_]++)*+)\"");

    private static final Pattern LIST =
            Pattern.compile("\\[[ ]*([A-Za-z_][A-Za-z0-9_-]*(?:[ ]*,[ ]*[A-Za-z_][A-Za-z0-9_-]*)*)[ ]*]");

    private Joints() {}

    static Optional<Diagnostic> find(Problems problems, ParserRuleContext rule, Token before, Token found) {
        Span span = problems.span(found);
        String word = Quoted.cut(found.getText());
        if (rule instanceof GwParser.NameContext
                && NAME.matcher(found.getText()).matches()) {
            String name = found.getText().substring(1, found.getText().length() - 1);
            return told("a name stands without quotes", span, "`" + Quoted.cut(name) + "`", Fix.replace(span, name));
        }
        String all = problems.file().text();
        Matcher list = LIST.matcher(all).region(span.start(), all.length());
        if (before.getType() == GwParser.USE && list.lookingAt()) {
            Span whole = problems.file().span(list.start(), list.end());
            return told(
                    "policies stand without brackets",
                    whole,
                    "`" + Quoted.cut(list.group(1)) + "`",
                    Fix.replace(whole, list.group(1)));
        }
        if (rule instanceof GwParser.EntryContext && startsEntry(found)) {
            return told(
                    "expected `,` or the end of the line, found `" + word + "`",
                    span,
                    "put `,` before it",
                    Fix.insert(problems.file(), before.getStopIndex() + 1, ","));
        }
        if (rule instanceof GwParser.BindingContext && found.getType() == GwParser.COLON) {
            return told("expected `=`, found `:`", span, "write `=`", Fix.replace(span, " ="));
        }
        String text = problems.file().text();
        if (found.getType() == GwParser.PIPE && text.startsWith("||", span.start())) {
            Span both = problems.file().span(span.start(), span.start() + 2);
            return told("`||` joins no conditions", both, "write `or`", Fix.replace(both, "or"));
        }
        if (found.getType() == GwParser.ASSIGN && before.getType() == GwParser.EQ) {
            Span both = problems.span(before).to(span);
            return told("`===` does not compare", both, "write `==`", Fix.replace(both, "=="));
        }
        if (found.getType() == GwParser.QMARK && isValue(rule)) {
            return Optional.of(Diagnostic.error(
                            Codes.UNEXPECTED, "there is no `? :` to choose between values", span, "")
                    .help("`and`, `or` and `not` join conditions; a value that may be absent takes `?? OTHER`"));
        }
        return Optional.empty();
    }

    private static boolean isValue(ParserRuleContext rule) {
        return rule instanceof GwParser.StatementContext
                || rule instanceof GwParser.EntryContext
                || rule instanceof GwParser.ExprContext;
    }

    private static boolean startsEntry(Token found) {
        return found.getType() == GwParser.IDENT || found.getType() == GwParser.STRING;
    }

    private static Optional<Diagnostic> told(String message, Span span, String help, Fix fix) {
        return Optional.of(
                Diagnostic.error(Codes.UNEXPECTED, message, span, "").help(help).fix(fix));
    }
}
