package io.gatewright.dsl.parse;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.source.Span;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** What stands between the path of a route and its upstream instead of {@code ->}, or too much behind it. */
final class Arrows {
    private static final Pattern ARROW = Pattern.compile("=+>|>+|=|:|-+>");
    private static final Pattern PORT = Pattern.compile(":([0-9]{1,5})(?![0-9])");

    /** What stands before the port of an upstream. */
    private static final Pattern BEFORE_PORT = Pattern.compile("->[ \\t]*+[A-Za-z_][A-Za-z0-9_-]*+:\\z");

    private static final Pattern MEMBER = Pattern.compile("\\.([A-Za-z_][A-Za-z0-9_-]*+)(?![.(])");

    /** What may follow the name of an upstream. */
    private static final Pattern UPSTREAM = Pattern.compile("[ \\t]*+(?:[{}/;\\r\\n#]|\\z)");

    /** How far back the arrow is looked for. */
    private static final int MOST_BEFORE = 100;

    private static final Set<String> PRIORITIES = Set.of("priority", "order", "weight", "rank");

    private Arrows() {}

    /** The name that the upstream of a route may take: that of the route, where it has one. */
    static String name(ParserRuleContext rule) {
        GwParser.RouteContext route = around(rule);
        return route == null || route.name() == null
                ? "NAME"
                : Quoted.cut(route.name().getText());
    }

    static Optional<Diagnostic> find(Problems problems, ParserRuleContext rule, Token before, Token found) {
        GwParser.RouteContext route = rule.getRuleContext(GwParser.RouteContext.class, 0);
        if (route == null || route.block() != null) {
            return Optional.empty();
        }
        String text = problems.file().text();
        if (route.target() != null) {
            return before == route.target().getStop() ? behind(problems, before, found) : Optional.empty();
        }
        if (found.getType() == GwParser.PATH) {
            return Optional.of(Diagnostic.error(
                            Codes.UNEXPECTED, "a route has one path", problems.span(found), "is a second one")
                    .help("write a route for each; a path behind the upstream is the one that it is asked for"));
        }
        if (found.getType() == GwParser.IDENT && PRIORITIES.contains(found.getText())) {
            return Optional.of(Diagnostic.error(Codes.UNEXPECTED, "a route has no priority", problems.span(found), "")
                    .help("leave it out: the most specific route takes a request, in whatever order they stand"));
        }
        if (found.getType() == GwParser.IDENT
                && UPSTREAM.matcher(text)
                        .region(found.getStopIndex() + 1, text.length())
                        .lookingAt()) {
            Span span = problems.span(found);
            return Optional.of(Diagnostic.error(
                            Codes.UNEXPECTED, "expected `->`, found `" + Quoted.cut(found.getText()) + "`", span, "")
                    .help("`-> " + Quoted.cut(found.getText()) + "`")
                    .fix(Fix.insert(problems.file(), span.start(), "-> ")));
        }
        Matcher arrow = ARROW.matcher(text).region(found.getStartIndex(), text.length());
        if (!arrow.lookingAt()) {
            return Optional.empty();
        }
        Span span = problems.file().span(arrow.start(), arrow.end());
        return Optional.of(
                Diagnostic.error(Codes.UNEXPECTED, "expected `->`, found `" + Quoted.cut(span.text()) + "`", span, "")
                        .help("write `->`")
                        .fix(Fix.replace(span, "->")));
    }

    /** Whether a number that starts there is the port of an upstream, whatever path follows it. */
    static boolean isPort(String text, int start) {
        return BEFORE_PORT
                .matcher(text)
                .region(Math.max(0, start - MOST_BEFORE), start)
                .find();
    }

    /** What stands too much behind an upstream. */
    private static Optional<Diagnostic> behind(Problems problems, Token upstream, Token found) {
        String text = problems.file().text();
        Matcher port = PORT.matcher(text).region(found.getStartIndex(), text.length());
        if (port.lookingAt()) {
            return Optional.of(port(problems, upstream, port));
        }
        if (found.getType() == GwParser.PERCENT
                || found.getType() == GwParser.COMMA
                || found.getType() == GwParser.INT) {
            return Optional.of(
                    Diagnostic.error(Codes.UNEXPECTED, "a route goes to one upstream", problems.span(found), "")
                            .help("`-> " + Quoted.cut(upstream.getText()) + "` alone"));
        }
        Matcher member = MEMBER.matcher(text).region(found.getStartIndex(), text.length());
        if (member.lookingAt()) {
            Span whole = problems.file().span(upstream.getStartIndex(), member.end());
            return Optional.of(Diagnostic.error(Codes.UNEXPECTED, "an upstream is named by one word", whole, "")
                    .help("`" + Quoted.cut(member.group(1)) + "`")
                    .fix(Fix.replace(whole, member.group(1))));
        }
        return Optional.empty();
    }

    /** {@code -> users:8080}. */
    private static Diagnostic port(Problems problems, Token upstream, Matcher port) {
        String name = Quoted.cut(upstream.getText());
        Span span = problems.file().span(port.start(), port.end());
        return Diagnostic.error(Codes.UNEXPECTED, "an upstream is named without its port", span, "")
                .help("`upstream " + name + " { target \"http://" + name + span.text()
                        + "\" }` at the top of a file, then `-> " + name + "`")
                .fix(Fix.cut(span));
    }

    private static GwParser.@Nullable RouteContext around(ParserRuleContext rule) {
        for (ParserRuleContext at = rule; at != null; at = at.getParent()) {
            if (at instanceof GwParser.RouteContext route) {
                return route;
            }
        }
        return rule.getRuleContext(GwParser.RouteContext.class, 0);
    }
}
