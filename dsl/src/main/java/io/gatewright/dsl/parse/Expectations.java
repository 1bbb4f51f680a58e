package io.gatewright.dsl.parse;

import io.gatewright.dsl.parse.grammar.GwParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Names what could have stood at a place. */
final class Expectations {
    private static final int MOST = 4;
    private static final String END = "the end of the line";

    private Expectations() {}

    /** Such as {@code a path}; empty if it is too much to say. */
    static String phrase(ParserRuleContext rule, IntervalSet expected) {
        if (expected.contains(GwParser.LPAREN) && expected.contains(GwParser.STRING)) {
            return "a value";
        }
        if (expected.contains(GwParser.IDENT) && expected.contains(GwParser.ROUTE)) {
            return rule instanceof GwParser.TypeRefContext || rule instanceof GwParser.PlainTypeContext
                    ? "a type"
                    : "a name";
        }
        if (expected.size() > MOST) {
            return "";
        }
        List<String> each = new ArrayList<>();
        for (int type : expected.toList()) {
            each.add(one(rule, type));
        }
        if (expected.contains(GwParser.SEP)) {
            each.remove(END);
            each.add(END);
        }
        int last = each.size() - 1;
        return last < 1 ? String.join("", each) : String.join(", ", each.subList(0, last)) + " or " + each.get(last);
    }

    /** What has to follow {@code before}, whatever the sentence; empty if that cannot be said. */
    static String after(Token before) {
        return switch (before.getType()) {
            case GwParser.DOT, GwParser.SAFEDOT -> "a name";
            default -> "";
        };
    }

    private static String one(ParserRuleContext rule, int type) {
        return switch (type) {
            case GwParser.SEP -> END;
            case GwParser.PATH -> "a path";
            case GwParser.STRING -> "a string in double quotes";
            case GwParser.DATE -> "a day such as `2027-03-31`";
            case GwParser.INT -> "a status such as `200`";
            case GwParser.IDENT -> word(rule);
            default -> {
                String literal = GwParser.VOCABULARY.getLiteralName(type);
                yield literal == null
                        ? GwParser.VOCABULARY.getDisplayName(type)
                        : "`" + literal.substring(1, literal.length() - 1) + "`";
            }
        };
    }

    private static String word(ParserRuleContext rule) {
        return switch (rule.getRuleIndex()) {
            case GwParser.RULE_methods, GwParser.RULE_call, GwParser.RULE_stubStmt, GwParser.RULE_sendStmt ->
                "a method such as `GET`";
            case GwParser.RULE_allowStmt -> "the code of a diagnostic";
            default -> "a word";
        };
    }
}
