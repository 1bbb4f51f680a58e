package io.gatewright.compiler.resolve;

import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.GroupDecl;
import io.gatewright.dsl.syntax.GwFile;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.PathPattern;
import io.gatewright.dsl.syntax.RouteDecl;
import io.gatewright.dsl.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds every route with the groups around it. */
final class Groups {
    private final Findings findings;
    private final Declared declared;
    private final Map<String, Found> routes = new TreeMap<>();
    private final List<Level> levels = new ArrayList<>();

    /** A route; {@code groups}, {@code prefixes} and {@code whens} from the outermost inwards. */
    record Found(RouteDecl route, Level level, List<Level> groups, List<PathPattern> prefixes, List<Expr> whens) {}

    Groups(List<GwFile> files, Declared declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
        for (GwFile file : files) {
            for (Declaration declaration : file.declarations()) {
                if (declaration instanceof RouteDecl route) {
                    add(route, List.of(), List.of(), List.of());
                } else if (declaration instanceof GroupDecl group) {
                    walk(group, List.of(), List.of(), List.of());
                }
            }
        }
    }

    /** By name. */
    List<Found> routes() {
        return List.copyOf(routes.values());
    }

    /** Groups and routes. */
    List<Level> levels() {
        return levels;
    }

    private void walk(GroupDecl group, List<Level> outer, List<PathPattern> outerPrefixes, List<Expr> outerWhens) {
        Body body = new BodyReader(findings).read(group.block(), Place.GROUP);
        Level level = new Level(Level.Kind.GROUP, group.path().span().text(), group.span(), body);
        levels.add(level);
        List<Level> groups = append(outer, level);
        List<PathPattern> prefixes = append(outerPrefixes, group.path());
        List<Expr> whens = append(outerWhens, group.when());
        for (Statement statement : body.statements()) {
            if (statement instanceof RouteDecl route) {
                add(route, groups, prefixes, whens);
            } else if (statement instanceof GroupDecl inner) {
                walk(inner, groups, prefixes, whens);
            }
        }
    }

    private void add(RouteDecl route, List<Level> groups, List<PathPattern> prefixes, List<Expr> outerWhens) {
        Name name = route.name();
        Body body = new BodyReader(findings).read(route.block(), Place.ROUTE, name.span());
        Level level = new Level(Level.Kind.ROUTE, name.text(), route.span(), body);
        Found first = routes.putIfAbsent(
                name.text(), new Found(route, level, groups, prefixes, append(outerWhens, route.when())));
        if (first == null) {
            levels.add(level);
        } else {
            declared.twice("route", name, first.route().name());
        }
    }

    private static <T> List<T> append(List<T> list, Optional<T> last) {
        return last.map(each -> append(list, each)).orElse(list);
    }

    private static <T> List<T> append(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
