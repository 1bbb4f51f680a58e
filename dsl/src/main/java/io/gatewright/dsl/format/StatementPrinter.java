package io.gatewright.dsl.format;

import io.gatewright.dsl.syntax.Block;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.GroupDecl;
import io.gatewright.dsl.syntax.RouteDecl;
import io.gatewright.dsl.syntax.Statement;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints blocks and what stands in them. */
final class StatementPrinter implements Statement.Cases<String> {
    private static final StatementPrinter INSTANCE = new StatementPrinter();

    private StatementPrinter() {}

    static String block(Block block) {
        return Layout.block(block.statements().stream()
                .map(statement -> statement.match(INSTANCE))
                .collect(Collectors.toList()));
    }

    /** The block after a blank, or nothing. */
    static String block(Optional<Block> block) {
        return block.map(it -> " " + block(it)).orElse("");
    }

    private static String value(Optional<Expr> value) {
        return value.map(it -> " " + ExprPrinter.print(it)).orElse("");
    }

    private static String condition(Optional<Expr> when) {
        return when.map(it -> " when " + ExprPrinter.print(it)).orElse("");
    }

    @Override
    public String route(RouteDecl node) {
        String target = node.target()
                .map(to -> " -> " + to.upstream()
                        + to.path().map(path -> " " + Texts.path(path)).orElse(""))
                .orElse("");
        String text = "route " + node.name() + " " + Texts.names(node.methods(), "|") + " " + Texts.path(node.path())
                + condition(node.when()) + target + block(node.block());
        return Layout.withDoc(node.doc(), text);
    }

    @Override
    public String group(GroupDecl node) {
        String text = "group " + Texts.path(node.path()) + condition(node.when()) + " " + block(node.block());
        return Layout.withDoc(node.doc(), text);
    }

    static String routeDecl(RouteDecl node) {
        return INSTANCE.route(node);
    }

    static String groupDecl(GroupDecl node) {
        return INSTANCE.group(node);
    }

    @Override
    public String use(Statement.Use node) {
        return "use " + Texts.names(node.policies(), ", ");
    }

    @Override
    public String require(Statement.Require node) {
        return "require " + ExprPrinter.print(node.condition());
    }

    @Override
    public String publicCase(Statement.Public node) {
        return "public";
    }

    @Override
    public String assign(Statement.Assign node) {
        return "set " + Texts.place(node.place()) + " = " + ExprPrinter.print(node.value());
    }

    @Override
    public String remove(Statement.Remove node) {
        return "remove " + Texts.place(node.place());
    }

    @Override
    public String lift(Statement.Lift node) {
        return "lift " + node.setting() + " because " + Texts.string(node.because());
    }

    @Override
    public String allow(Statement.Allow node) {
        String until = node.until().map(day -> " until " + day).orElse("");
        return "allow " + node.code() + " because " + Texts.string(node.because()) + until;
    }

    @Override
    public String let(Statement.Let node) {
        return "let " + node.name() + " = " + ExprPrinter.print(node.value());
    }

    @Override
    public String fetch(Statement.Fetch node) {
        String type = node.type().map(it -> ": " + Texts.type(it)).orElse("");
        String each = node.each()
                .map(it -> "each " + it.variable() + " in " + ExprPrinter.print(it.over()) + ", ")
                .orElse("");
        String call = node.call().method() + " " + node.call().upstream() + " "
                + Texts.path(node.call().path());
        String otherwise =
                node.otherwise().map(it -> " else " + ExprPrinter.print(it)).orElse("");
        return "fetch " + node.name() + type + " = " + each + call + block(node.block()) + otherwise;
    }

    @Override
    public String respond(Statement.Respond node) {
        return "respond " + node.status().value() + value(node.body());
    }

    @Override
    public String setting(Statement.Setting node) {
        return Layout.withDoc(node.doc(), node.name() + value(node.value()) + block(node.block()));
    }
}
