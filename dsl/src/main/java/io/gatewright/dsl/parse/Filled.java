package io.gatewright.dsl.parse;

import io.gatewright.dsl.parse.grammar.GwParser;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** The form of a sentence, each part that the user has written standing in the place of its word in capitals. */
final class Filled {
    private static final List<String> NAMES = List.of("NAME", "UPSTREAM", "POLICY", "SETTING");
    private static final List<String> WORDS = List.of("GET", "SETTING", "GW…");
    private static final List<String> VALUES = List.of("env(\"VARIABLE\")", "DEFAULT", "VALUE", "CONDITION");
    private static final Pattern UPSTREAM = Pattern.compile("[^\\r\\n{}]{0,200}?->[ \\t]*+([A-Za-z_][A-Za-z0-9_-]*+)");

    private static final Pattern PATH = Pattern.compile("[^\\r\\n{}]{0,200}?\"(/[A-Za-z0-9/._*{}:-]{0,60}+)\"");
    private static final Pattern METHODS = Pattern.compile("[A-Z|]+");
    private static final Pattern DEFAULT =
            Pattern.compile("[^=\\r\\n{}]{0,200}+=[ \\t]*+(\"[^\"\\r\\n]{0,200}+\"|[A-Za-z0-9.%]++)");

    private final Problems problems;
    private String form;

    Filled(Problems problems, String form) {
        this.problems = problems;
        this.form = form;
    }

    /** @param found where {@code sentence} breaks off */
    String with(ParserRuleContext sentence, Token found) {
        for (int i = 0; i < sentence.getChildCount(); i++) {
            part(sentence.getChild(i));
        }
        switch (found.getType()) {
            case GwParser.PATH -> fill(List.of("PATH"), found.getText());
            case GwParser.STRING -> fill(VALUES.subList(1, VALUES.size()), found.getText());
            default -> {}
        }
        Matcher path = PATH.matcher(problems.file().text())
                .region(found.getStartIndex(), problems.file().text().length());
        if (found.getStartIndex() < problems.file().text().length() && path.lookingAt()) {
            fill(List.of("PATH"), path.group(1));
        }
        if (sentence instanceof GwParser.ParamDeclContext) {
            type(found);
        }
        if (sentence instanceof GwParser.SecretDeclContext secret && secret.name() != null) {
            String variable = secret.name().getText().toUpperCase(Locale.ROOT).replace('-', '_');
            form = form.replace("VARIABLE", Quoted.cut(variable));
        }
        String text = problems.file().text();
        Matcher upstream = UPSTREAM.matcher(text).region(Math.min(text.length(), found.getStartIndex()), text.length());
        if (upstream.lookingAt()) {
            fill(List.of("UPSTREAM"), upstream.group(1));
        }
        return form;
    }

    private void part(ParseTree part) {
        if (part instanceof ErrorNode || (part instanceof ParserRuleContext rule && rule.exception != null)) {
            return;
        }
        if (part instanceof TerminalNode leaf) {
            switch (leaf.getSymbol().getType()) {
                case GwParser.PATH -> fill(List.of("PATH"), leaf.getText());
                case GwParser.IDENT -> fill(WORDS, leaf.getText());
                case GwParser.INT -> fill(List.of("200"), leaf.getText());
                default -> {}
            }
        } else if (part instanceof GwParser.NameContext name) {
            fill(NAMES, name.getText());
        } else if (part instanceof GwParser.MethodsContext methods) {
            fill(List.of("GET"), METHODS.matcher(methods.getText()).matches() ? methods.getText() : "");
        } else if (part instanceof GwParser.PlaceContext place) {
            fill(List.of("header.NAME"), place.getText());
        } else if (part instanceof GwParser.TypeRefContext type) {
            fill(List.of("TYPE"), type.getText());
        } else if (part instanceof GwParser.ExprContext value) {
            fill(
                    VALUES,
                    problems.span(value.getStart())
                            .to(problems.span(value.getStop()))
                            .text());
        }
    }

    /** The type and the default of a param whose type is not where it should be. */
    private void type(Token found) {
        String text = problems.file().text();
        if (found.getType() == GwParser.IDENT) {
            fill(List.of("TYPE"), found.getText());
        }
        Matcher initial = DEFAULT.matcher(text).region(Math.min(text.length(), found.getStartIndex()), text.length());
        if (initial.lookingAt()) {
            String value = initial.group(1);
            fill(List.of("TYPE"), value.startsWith("\"http") ? "url" : value.startsWith("\"") ? "text" : "TYPE");
            fill(List.of("DEFAULT"), value);
        }
    }

    private void fill(List<String> places, String text) {
        for (String place : places) {
            int at = form.indexOf(place);
            if (at >= 0 && !text.isEmpty()) {
                form = form.substring(0, at) + Quoted.cut(text) + form.substring(at + place.length());
                return;
            }
        }
    }
}
