package io.gatewright.dsl.parse;

import io.gatewright.dsl.parse.grammar.GwParser;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** How each sentence is written, for the help line. */
final class Forms {
    private static final Map<Integer, String> FORMS = Map.ofEntries(
            Map.entry(GwParser.RULE_importDecl, "import \"FILE.gw\""),
            Map.entry(GwParser.RULE_gatewayDecl, "gateway NAME { … }"),
            Map.entry(GwParser.RULE_paramDecl, "param NAME: TYPE = DEFAULT"),
            Map.entry(GwParser.RULE_secretDecl, "secret NAME = env(\"VARIABLE\")"),
            Map.entry(GwParser.RULE_overlayDecl, "overlay NAME { PARAM = VALUE … }"),
            Map.entry(GwParser.RULE_typeDecl, "type NAME = \"a\" | \"b\""),
            Map.entry(GwParser.RULE_shapeDecl, "shape NAME { FIELD: TYPE … }"),
            Map.entry(GwParser.RULE_upstreamDecl, "upstream NAME { … }"),
            Map.entry(GwParser.RULE_authDecl, "auth NAME KIND { … }"),
            Map.entry(GwParser.RULE_policyDecl, "policy NAME { … }"),
            Map.entry(GwParser.RULE_flowDecl, "flow NAME(ARGUMENT: TYPE, …) { … }"),
            Map.entry(GwParser.RULE_assertDecl, "assert \"…\" { every route where …; expect … }"),
            Map.entry(GwParser.RULE_testDecl, "test \"…\" { … }"),
            Map.entry(GwParser.RULE_group, "group PATH { … }"),
            Map.entry(GwParser.RULE_route, "route NAME GET PATH -> UPSTREAM { … }"),
            Map.entry(GwParser.RULE_useStmt, "use POLICY"),
            Map.entry(GwParser.RULE_requireStmt, "require CONDITION"),
            Map.entry(GwParser.RULE_setStmt, "set header.NAME = VALUE"),
            Map.entry(GwParser.RULE_removeStmt, "remove header.NAME"),
            Map.entry(GwParser.RULE_liftStmt, "lift SETTING because \"…\""),
            Map.entry(GwParser.RULE_allowStmt, "allow GW… because \"…\""),
            Map.entry(GwParser.RULE_letStmt, "let NAME = VALUE"),
            Map.entry(GwParser.RULE_fetchStmt, "fetch NAME = GET UPSTREAM PATH"),
            Map.entry(GwParser.RULE_respondStmt, "respond 200 { … }"),
            Map.entry(GwParser.RULE_setting, "SETTING VALUE { … }"),
            Map.entry(GwParser.RULE_stubStmt, "stub UPSTREAM GET PATH -> 200 { … }"),
            Map.entry(GwParser.RULE_sendStmt, "send GET PATH { … }"),
            Map.entry(GwParser.RULE_expectStmt, "expect CONDITION"),
            Map.entry(GwParser.RULE_actStmt, "repeat COUNT { … }"));

    private Forms() {}

    /** The form of the innermost sentence around {@code rule}, filled with what stands there already. */
    static Optional<String> of(Problems problems, ParserRuleContext rule, Token found) {
        if (Borders.isSentence(rule)
                && rule.getChildCount() > 0
                && rule.getChild(rule.getChildCount() - 1) instanceof ParserRuleContext) {
            String what = found.getType() == GwParser.LBRACE ? "the block" : "`" + Quoted.cut(found.getText()) + "`";
            return Optional.of("leave out " + what + ", or start a line with it")
                    .filter(help -> found.getType() != Token.EOF)
                    .map(help -> found.getType() == GwParser.LBRACE ? "leave out the block" : help);
        }
        for (ParserRuleContext at = rule; at != null && !Borders.isSentence(at); at = at.getParent()) {
            String form = FORMS.get(at.getRuleIndex());
            if (form != null) {
                return Optional.of("`" + new Filled(problems, form).with(at, found) + "`");
            }
        }
        return Optional.empty();
    }
}
