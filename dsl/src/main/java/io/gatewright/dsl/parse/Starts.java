package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.OtherGateways;
import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Words for what cannot start a sentence, by where it stands. */
final class Starts {
    static final List<String> DECLARATIONS = List.of(
            "import",
            "gateway",
            "param",
            "overlay",
            "secret",
            "type",
            "shape",
            "upstream",
            "auth",
            "policy",
            "group",
            "route",
            "flow",
            "assert",
            "test");

    private static final List<String> STEPS = List.of("stub", "send", "expect", "let", "repeat", "advance");

    private static final List<String> STATEMENTS = List.of(
            "use", "require", "public", "set", "remove", "lift", "allow", "let", "fetch", "respond", "route", "group");

    /** Words of other gateways whose blocks hold what could mean something else here. */
    private static final Set<String> FOREIGN_BLOCKS = Set.of(
            "plugin",
            "plugins",
            "ip-restriction",
            "request-transformer",
            "response-transformer",
            "middleware",
            "filter");

    private Starts() {}

    /** The first word of the sentence around a block, if it is not quite one of ours that takes an object. */
    static Optional<Token> misspeltAround(ParserRuleContext rule) {
        ParserRuleContext block = rule instanceof GwParser.BlockContext
                ? rule
                : Borders.sentence(rule).getParent();
        if (!(block instanceof GwParser.BlockContext) || !(block.getParent() instanceof GwParser.SettingContext)) {
            return Optional.empty();
        }
        Token first = Borders.first(Borders.sentence(block.getParent()));
        String word = first.getText();
        return Optional.of(first)
                .filter(it -> it.getType() == GwParser.IDENT && !word.equals("response"))
                .filter(it -> FOREIGN_BLOCKS.contains(word)
                        || word.equals("return")
                        || Nearest.to(word, List.of("respond")).isPresent());
    }

    /** A sentence that breaks off because its first word is not quite one of ours. */
    static Optional<Diagnostic> misspelt(Problems problems, ParserRuleContext rule) {
        ParserRuleContext sentence = Borders.sentence(rule);
        Token first = Borders.first(sentence);
        boolean step = sentence instanceof GwParser.TestStatementContext;
        if (step && first.getType() == GwParser.IDENT && first.getText().startsWith("assert")) {
            return Optional.of(problem(GwParser.RULE_testBlock, first, problems.span(first)));
        }
        List<String> known = step ? STEPS : STATEMENTS;
        boolean open = step || sentence instanceof GwParser.StatementContext;
        String word = first.getText();
        if (!open
                || first.getType() != GwParser.IDENT
                || known.contains(word)
                || Nearest.to(word, known).isEmpty()) {
            return Optional.empty();
        }
        int container = step ? GwParser.RULE_testBlock : GwParser.RULE_block;
        return Optional.of(problem(container, first, problems.span(first)));
    }

    static Diagnostic problem(int container, Token found, Span span) {
        String text = Quoted.cut(found.getText());
        return switch (container) {
            case GwParser.RULE_file, GwParser.RULE_declaration ->
                Diagnostic.error(
                                Codes.UNKNOWN_START,
                                "`" + text + "` does not start a declaration",
                                span,
                                inBlocks(found.getText())
                                        ? "belongs in a block"
                                        : OtherGateways.atTheTop(span).isPresent()
                                                ? ""
                                                : suggestion(found.getText(), DECLARATIONS))
                        .help(
                                inBlocks(found.getText())
                                        ? "put it in a `route`, a `group` or a `policy`"
                                        : OtherGateways.atTheTop(span)
                                                .or(() -> OtherFiles.of(span))
                                                .orElse(
                                                        "a file holds `gateway`, `upstream`, `auth`, `policy`, `route`, `group`, `param`, `secret`, `test` …; settings stand in their blocks"));
            case GwParser.RULE_testBlock, GwParser.RULE_testStatement ->
                Diagnostic.error(
                                Codes.UNKNOWN_START,
                                "`" + text + "` is not a step of a test",
                                span,
                                found.getText().startsWith("assert")
                                        ? "did you mean `expect`?"
                                        : suggestion(found.getText(), STEPS))
                        .help("a test holds `stub`, `send`, `expect`, `let`, `repeat`, `advance`");
            case GwParser.RULE_sendBlock ->
                Diagnostic.error(Codes.UNKNOWN_START, "`" + text + "` is not a part of `send`", span, "")
                        .help("`as AUTH { … }`, `set header.NAME = …` or `body { … }`");
            case GwParser.RULE_object ->
                Diagnostic.error(Codes.UNEXPECTED, "expected a key, found `" + text + "`", span, "")
                        .help("`{ key: value, … }`");
            case GwParser.RULE_bindings ->
                Diagnostic.error(Codes.UNEXPECTED, "expected the name of a param, found `" + text + "`", span, "")
                        .help("`overlay NAME { PARAM = VALUE … }`");
            case GwParser.RULE_fields ->
                Diagnostic.error(Codes.UNEXPECTED, "expected a field, found `" + text + "`", span, "")
                        .help("`shape NAME { FIELD: TYPE … }`");
            default ->
                found.getType() == GwParser.STRING
                        ? JsonKeys.problem(span)
                        : Diagnostic.error(
                                        Codes.UNKNOWN_START,
                                        "`" + text + "` does not start a setting",
                                        span,
                                        suggestion(found.getText(), STATEMENTS))
                                .help(OtherGateways.inBlocks(span)
                                        .orElse("every line of a block starts with the name of a setting, as in"
                                                + " `timeout 2s`"));
        };
    }

    /** Whether the word starts sentences, though none at the top of a file. */
    private static boolean inBlocks(String word) {
        return STATEMENTS.contains(word) && !DECLARATIONS.contains(word);
    }

    private static String suggestion(String word, List<String> known) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (known.contains(plain)) {
            return "did you mean `" + plain + "`?";
        }
        return Nearest.to(word, known).map(it -> "did you mean `" + it + "`?").orElse("");
    }
}
