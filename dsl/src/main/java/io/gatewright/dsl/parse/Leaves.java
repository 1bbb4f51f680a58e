package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Doc;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Field;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.PathPattern;
import io.gatewright.dsl.syntax.Place;
import io.gatewright.dsl.syntax.StringText;
import io.gatewright.dsl.syntax.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds the small nodes that all others share: names, strings, types, paths, documentation. */
final class Leaves {
    private final Problems problems;
    private final Strings strings;
    private final Literals literals;
    private final PathReader paths;

    Leaves(Problems problems) {
        this.problems = problems;
        this.strings = new Strings(problems);
        this.literals = new Literals(problems);
        this.paths = new PathReader(problems);
    }

    /** From the first token of {@code node} to its last, the separator that ends it left out. */
    Span span(ParserRuleContext node) {
        int start = node.getStart().getStartIndex();
        Token stop = node.getStop();
        return problems.file().span(start, stop == null ? start : Math.max(start, stop.getStopIndex() + 1));
    }

    Span span(Token token) {
        return problems.span(token);
    }

    Name name(ParserRuleContext node) {
        return name(node.getStart());
    }

    Name name(TerminalNode node) {
        return name(node.getSymbol());
    }

    Name name(Token token) {
        return new Name(token.getText(), span(token));
    }

    List<Name> names(List<? extends ParserRuleContext> nodes) {
        List<Name> names = new ArrayList<>(nodes.size());
        for (ParserRuleContext node : nodes) {
            names.add(name(node));
        }
        return names;
    }

    StringText string(TerminalNode node) {
        return strings.read(node.getSymbol());
    }

    Expr literal(Token token) {
        return literals.read(token);
    }

    Literals literals() {
        return literals;
    }

    Expr.IntText status(TerminalNode node) {
        return literals.read(node.getSymbol()) instanceof Expr.IntText status
                ? status
                : new Expr.IntText(0, span(node.getSymbol()));
    }

    PathPattern path(TerminalNode node, PathUse use) {
        return paths.read(node.getSymbol(), use);
    }

    Optional<StringText> query(TerminalNode path) {
        return paths.query(path.getSymbol()).map(span -> new StringText(span.text(), span));
    }

    TypeRef type(GwParser.TypeRefContext node) {
        int depth = 0;
        GwParser.PlainTypeContext type = node.plainType();
        while (type.plainType() != null) {
            type = type.plainType();
            depth++;
        }
        return new TypeRef(name(type.name()), depth, node.QMARK() != null, span(node));
    }

    Field field(ParserRuleContext name, GwParser.TypeRefContext type) {
        return new Field(name(name), type(type), span(name).to(span(type)));
    }

    Place place(GwParser.PlaceContext node) {
        List<Name> parts = new ArrayList<>();
        for (ParseTree child : node.children) {
            if (child instanceof ParserRuleContext part) {
                parts.add(name(part));
            } else if (child instanceof TerminalNode leaf && leaf.getSymbol().getType() != GwParser.DOT) {
                parts.add(name(leaf));
            }
        }
        return new Place(parts, span(node));
    }

    /** Tells of {@code ##} lines above something that has no documentation. */
    void noDoc(List<TerminalNode> lines) {
        if (!lines.isEmpty()) {
            problems.add(StrayDocs.problem(span(lines.get(0).getSymbol())));
        }
    }

    /** Tells of a word in a {@code send} that is not the one its shape asks for. */
    void verb(Name verb, String wanted) {
        if (!verb.text().equals(wanted)) {
            problems.add(Diagnostic.error(Codes.UNEXPECTED, "`" + verb + "` is not a part of `send`", verb.span(), "")
                    .help("`as AUTH { … }`, `set header.NAME = …` or `body { … }`"));
        }
    }

    static Doc doc(List<TerminalNode> lines) {
        if (lines.isEmpty()) {
            return Doc.NONE;
        }
        List<String> text = new ArrayList<>(lines.size());
        for (TerminalNode line : lines) {
            String words = line.getText().substring(2).stripTrailing();
            text.add(words.startsWith(" ") ? words.substring(1) : words);
        }
        return new Doc(text);
    }
}
