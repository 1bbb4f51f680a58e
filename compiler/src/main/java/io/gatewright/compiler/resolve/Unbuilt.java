package io.gatewright.compiler.resolve;

import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.GroupDecl;
import io.gatewright.dsl.syntax.GwFile;
import io.gatewright.dsl.syntax.RouteDecl;
import java.util.List;

/** Refuses whole declarations that the language has and this version cannot make take effect. */
final class Unbuilt implements Declaration.Cases<Boolean> {
    private final Findings findings;

    private Unbuilt(Findings findings) {
        this.findings = findings;
    }

    static void refuse(List<GwFile> files, Findings findings) {
        Unbuilt unbuilt = new Unbuilt(findings);
        files.forEach(file -> file.declarations().forEach(declaration -> declaration.match(unbuilt)));
    }

    private Boolean refuse(String construct, Span span) {
        findings.notBuilt(construct, span);
        return true;
    }

    @Override
    public Boolean finiteType(Declaration.FiniteType node) {
        return false;
    }

    @Override
    public Boolean patternType(Declaration.PatternType node) {
        return false;
    }

    @Override
    public Boolean shape(Declaration.Shape node) {
        return refuse("`shape`", node.name().span());
    }

    @Override
    public Boolean flow(Declaration.Flow node) {
        return refuse("`flow`", node.name().span());
    }

    @Override
    public Boolean assertCase(Declaration.Assert node) {
        return false;
    }

    @Override
    public Boolean route(RouteDecl node) {
        return false;
    }

    @Override
    public Boolean group(GroupDecl node) {
        return false;
    }

    @Override
    public Boolean importCase(Declaration.Import node) {
        return false;
    }

    @Override
    public Boolean gateway(Declaration.Gateway node) {
        return false;
    }

    @Override
    public Boolean param(Declaration.Param node) {
        return false;
    }

    @Override
    public Boolean secret(Declaration.Secret node) {
        return false;
    }

    @Override
    public Boolean overlay(Declaration.Overlay node) {
        return false;
    }

    @Override
    public Boolean upstream(Declaration.Upstream node) {
        return false;
    }

    @Override
    public Boolean auth(Declaration.Auth node) {
        return false;
    }

    @Override
    public Boolean policy(Declaration.Policy node) {
        return false;
    }

    @Override
    public Boolean test(Declaration.Test node) {
        return false;
    }
}
