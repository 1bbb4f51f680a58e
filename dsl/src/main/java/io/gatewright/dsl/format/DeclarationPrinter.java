package io.gatewright.dsl.format;

import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Field;
import io.gatewright.dsl.syntax.GroupDecl;
import io.gatewright.dsl.syntax.RouteDecl;
import io.gatewright.dsl.syntax.StringText;
import java.util.List;
import java.util.stream.Collectors;

/** Prints what stands at the top of a file. */
final class DeclarationPrinter implements Declaration.Cases<String> {
    private static String fields(List<Field> fields, String between) {
        return fields.stream().map(DeclarationPrinter::field).collect(Collectors.joining(between));
    }

    private static String field(Field field) {
        return field.name() + ": " + Texts.type(field.type());
    }

    @Override
    public String route(RouteDecl node) {
        return StatementPrinter.routeDecl(node);
    }

    @Override
    public String group(GroupDecl node) {
        return StatementPrinter.groupDecl(node);
    }

    @Override
    public String importCase(Declaration.Import node) {
        return "import " + Texts.string(node.path());
    }

    @Override
    public String gateway(Declaration.Gateway node) {
        return Layout.withDoc(node.doc(), "gateway " + node.name() + " " + StatementPrinter.block(node.block()));
    }

    @Override
    public String param(Declaration.Param node) {
        String initial = node.initial().map(it -> " = " + ExprPrinter.print(it)).orElse("");
        String text = "param " + node.name() + ": " + Texts.type(node.type()) + initial;
        return Layout.withDoc(node.doc(), text + StatementPrinter.block(node.block()));
    }

    @Override
    public String secret(Declaration.Secret node) {
        return Layout.withDoc(node.doc(), "secret " + node.name() + " = " + ExprPrinter.print(node.source()));
    }

    @Override
    public String overlay(Declaration.Overlay node) {
        List<String> bindings = node.bindings().stream()
                .map(it -> it.name() + " = " + ExprPrinter.print(it.value()))
                .collect(Collectors.toList());
        return Layout.withDoc(node.doc(), "overlay " + node.name() + " " + Layout.block(bindings));
    }

    @Override
    public String finiteType(Declaration.FiniteType node) {
        String values = node.values().stream()
                .map((StringText value) -> Texts.string(value))
                .collect(Collectors.joining(" | "));
        return Layout.withDoc(node.doc(), "type " + node.name() + " = " + values);
    }

    @Override
    public String patternType(Declaration.PatternType node) {
        return Layout.withDoc(
                node.doc(), "type " + node.name() + " = " + node.kind() + " " + Texts.string(node.pattern()));
    }

    @Override
    public String shape(Declaration.Shape node) {
        List<String> fields =
                node.fields().stream().map(DeclarationPrinter::field).collect(Collectors.toList());
        return Layout.withDoc(node.doc(), "shape " + node.name() + " " + Layout.block(fields));
    }

    @Override
    public String upstream(Declaration.Upstream node) {
        return Layout.withDoc(node.doc(), "upstream " + node.name() + " " + StatementPrinter.block(node.block()));
    }

    @Override
    public String auth(Declaration.Auth node) {
        return Layout.withDoc(
                node.doc(), "auth " + node.name() + " " + node.kind() + " " + StatementPrinter.block(node.block()));
    }

    @Override
    public String policy(Declaration.Policy node) {
        return Layout.withDoc(node.doc(), "policy " + node.name() + " " + StatementPrinter.block(node.block()));
    }

    @Override
    public String flow(Declaration.Flow node) {
        String text = "flow " + node.name() + "(" + fields(node.arguments(), ", ") + ") ";
        return Layout.withDoc(node.doc(), text + StatementPrinter.block(node.block()));
    }

    @Override
    public String assertCase(Declaration.Assert node) {
        String where = node.where().map(it -> " where " + ExprPrinter.print(it)).orElse("");
        String every = "every " + node.subject() + where;
        String expect = "expect " + ExprPrinter.print(node.expect());
        return Layout.withDoc(
                node.doc(),
                "assert " + Texts.string(node.title()) + " {\n" + Layout.indent(every + "\n" + expect) + "\n}");
    }

    @Override
    public String test(Declaration.Test node) {
        return Layout.withDoc(
                node.doc(), "test " + Texts.string(node.title()) + " " + TestPrinter.block(node.statements()));
    }
}
