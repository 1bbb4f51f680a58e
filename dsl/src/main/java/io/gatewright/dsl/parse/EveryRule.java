package io.gatewright.dsl.parse;

import java.util.function.Consumer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTreeListener;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Shows each node of a parse tree to {@code look}, outer ones first. */
record EveryRule(Consumer<ParserRuleContext> look) implements ParseTreeListener {
    @Override
    public void enterEveryRule(ParserRuleContext node) {
        look.accept(node);
    }

    @Override
    public void exitEveryRule(ParserRuleContext node) {}

    @Override
    public void visitTerminal(TerminalNode node) {}

    @Override
    public void visitErrorNode(ErrorNode node) {}
}
