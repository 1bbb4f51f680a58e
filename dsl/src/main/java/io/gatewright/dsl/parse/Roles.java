package io.gatewright.dsl.parse;

import io.gatewright.dsl.parse.grammar.GwLexer;
import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.source.SourceFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.ParseTreeWalker;
import org.antlr.v4.runtime.tree.TerminalNode;

/** What the grammar knows of the words of a file that the words do not show, by where they start. */
final class Roles {
    private final Set<Integer> objects = new HashSet<>();
    private final Set<Integer> tight = new HashSet<>();
    private final Set<Integer> last = new HashSet<>();
    private final Map<Integer, String> rows = new HashMap<>();
    private final Map<Integer, String> cells = new HashMap<>();

    private Roles() {}

    static Roles of(SourceFile source) {
        Problems problems = new Problems(source);
        List<Token> tokens = Parser.sentences(Lexing.tokens(problems), problems);
        Roles roles = new Roles();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).getType() == GwLexer.SEP) {
                roles.last.add(tokens.get(i - 1).getStartIndex());
            }
        }
        ParseTreeWalker.DEFAULT.walk(
                new EveryRule(roles::look), Parser.grammar(tokens, problems).file());
        return roles;
    }

    boolean isTight(int start) {
        return tight.contains(start);
    }

    boolean isLast(int start) {
        return last.contains(start);
    }

    String row(int start) {
        return rows.getOrDefault(start, "");
    }

    String cell(int start) {
        return cells.getOrDefault(start, "");
    }

    Word.Kind kind(Token token) {
        return switch (token.getType()) {
            case GwLexer.NL -> Word.Kind.LINE_BREAK;
            case GwLexer.DOC -> Word.Kind.DOC;
            case GwLexer.COMMENT -> Word.Kind.COMMENT;
            case GwLexer.COMMA -> Word.Kind.COMMA;
            case GwLexer.LPAREN, GwLexer.LBRACK -> Word.Kind.OPENS_LIST;
            case GwLexer.RPAREN, GwLexer.RBRACK -> Word.Kind.CLOSES_LIST;
            case GwLexer.LBRACE ->
                objects.contains(token.getStartIndex()) ? Word.Kind.OPENS_OBJECT : Word.Kind.OPENS_BLOCK;
            case GwLexer.RBRACE -> Word.Kind.CLOSES_BRACES;
            default -> Word.Kind.PLAIN;
        };
    }

    private void look(ParserRuleContext node) {
        switch (node.getRuleIndex()) {
            case GwParser.RULE_object -> objects.add(node.getStart().getStartIndex());
            case GwParser.RULE_methods -> allTight(node);
            case GwParser.RULE_typeRef -> allTight(node, GwLexer.QMARK);
            case GwParser.RULE_flowDecl -> allTight(node, GwLexer.LPAREN);
            case GwParser.RULE_expr -> allTight(node, GwLexer.LPAREN, GwLexer.LBRACK);
            case GwParser.RULE_declaration, GwParser.RULE_statement, GwParser.RULE_testStatement -> {
                node.children.stream()
                        .filter(ParserRuleContext.class::isInstance)
                        .forEach(child -> row((ParserRuleContext) child));
            }
            case GwParser.RULE_sendPart -> row(node.getChild(0) instanceof ParserRuleContext set ? set : node);
            case GwParser.RULE_binding, GwParser.RULE_field, GwParser.RULE_entry -> row(node);
            default -> {}
        }
    }

    /** Of the signs that stand in {@code node} itself, those of {@code types}; of all, without any. */
    private void allTight(ParserRuleContext node, int... types) {
        Set<Integer> wanted = new HashSet<>();
        for (int type : types) {
            wanted.add(type);
        }
        for (int i = 1; i < node.getChildCount(); i++) {
            if (node.getChild(i) instanceof TerminalNode sign
                    && (wanted.isEmpty() || wanted.contains(sign.getSymbol().getType()))) {
                tight.add(sign.getSymbol().getStartIndex());
            }
        }
    }

    private void row(ParserRuleContext node) {
        rows.put(node.getStart().getStartIndex(), rowName(node));
        Map<String, Integer> seen = new HashMap<>();
        String before = "";
        boolean assigned = false;
        for (int i = 1; i < node.getChildCount(); i++) {
            ParseTree child = node.getChild(i);
            // What comes first in a setting, be it a value or a block, stands in one column.
            boolean first = i == 1 && rowName(node).equals("setting");
            String name = first ? "value" : name(child);
            if (isCell(child, before) && (!assigned || name.equals("block"))) {
                String key = name.equals("block") ? before + ">" + name : name;
                cells.put(start(child).getStartIndex(), key + seen.merge(key, 1, Integer::sum));
            }
            assigned |= name.equals("ASSIGN");
            before = name;
        }
    }

    /** Settings and what looks like them are rows of one kind. */
    private static String rowName(ParserRuleContext node) {
        return switch (node.getRuleIndex()) {
            case GwParser.RULE_requireStmt, GwParser.RULE_publicStmt, GwParser.RULE_useStmt -> "setting";
            default -> GwParser.ruleNames[node.getRuleIndex()];
        };
    }

    private static boolean isCell(ParseTree child, String before) {
        int type = child instanceof TerminalNode sign ? sign.getSymbol().getType() : 0;
        boolean sign = type == GwLexer.SEP || type == GwLexer.COLON || type == GwLexer.COMMA || type == GwLexer.PIPE;
        return !sign && !List.of("ARROW", "COMMA", "PIPE").contains(before);
    }

    private static String name(ParseTree child) {
        return child instanceof ParserRuleContext rule
                ? GwParser.ruleNames[rule.getRuleIndex()]
                : GwParser.VOCABULARY.getSymbolicName(start(child).getType());
    }

    private static Token start(ParseTree child) {
        return child instanceof ParserRuleContext rule ? rule.getStart() : ((TerminalNode) child).getSymbol();
    }
}
