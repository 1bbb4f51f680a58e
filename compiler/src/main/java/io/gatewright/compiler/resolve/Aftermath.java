package io.gatewright.compiler.resolve;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.GroupDecl;
import io.gatewright.dsl.syntax.GwFile;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is still worth telling beside syntax errors. A part of a line that was not read is told once, and nobody is told to add what
 * may stand in the part that was not read. Warnings wait for a text that was read as a whole.
 */
public final class Aftermath {
    private static final String SECRET_IN_SOURCE = "GW4003";

    /** These speak of a name that nothing declares. */
    private static final Set<String> UNDECLARED = Set.of("GW2003", "GW2006", "GW2008");

    /** These speak of something that is missing, or of two settings that do not fit. */
    private static final Set<String> MISSING =
            Set.of("GW2011", "GW2033", "GW2034", "GW4001", "GW5203", "GW5204", "GW5205", "GW5206");

    private final boolean readWhole;
    private final Map<String, BitSet> brokenParts = new HashMap<>();
    private final Map<String, BitSet> broken = new HashMap<>();
    private boolean brokenForAll;
    private boolean lost;

    /**
     * @param files those that have a tree
     * @param syntax all that was told while they were read
     */
    public Aftermath(Collection<GwFile> files, List<Diagnostic> syntax) {
        readWhole = syntax.stream().noneMatch(Diagnostic::isError);
        Map<String, GwFile> byName = new HashMap<>();
        files.forEach(file -> byName.put(file.source().name(), file));
        for (Diagnostic each : syntax) {
            Span place = each.primary().span();
            String file = place.file().name();
            Span part = LinePart.around(place);
            bits(brokenParts, file).set(part.start(), part.end() + 1);
            Optional<Declaration> in =
                    Optional.ofNullable(byName.get(file)).flatMap(tree -> around(place, tree.declarations()));
            in.ifPresent(declaration -> damage(place, declaration));
            lost |= in.isEmpty() || !each.isError();
        }
    }

    private void damage(Span place, Declaration declaration) {
        Optional<Declaration> inner = declaration instanceof GroupDecl group
                ? around(place, group.block().statements())
                : Optional.empty();
        if (inner.isPresent()) {
            damage(place, inner.get());
            return;
        }
        Span part = declaration.span();
        bits(broken, part.file().name()).set(part.start(), part.end());
        brokenForAll |= declaration instanceof Declaration.Policy || declaration instanceof Declaration.Gateway;
    }

    /** The declaration among {@code nodes} that a place lies in. */
    private static Optional<Declaration> around(Span place, List<?> nodes) {
        return nodes.stream()
                .filter(Declaration.class::isInstance)
                .map(Declaration.class::cast)
                .filter(node -> node.span().start() <= place.start()
                        && place.start() <= node.span().end())
                .findFirst();
    }

    private static BitSet bits(Map<String, BitSet> map, String file) {
        return map.computeIfAbsent(file, name -> new BitSet());
    }

    /** Those of {@code later} that no syntax error explains. */
    public List<Diagnostic> keep(List<Diagnostic> later) {
        return readWhole ? later : later.stream().filter(this::isNews).toList();
    }

    private boolean isNews(Diagnostic diagnostic) {
        if (diagnostic.code().equals(SECRET_IN_SOURCE)) {
            return true;
        }
        Span place = diagnostic.primary().span();
        String file = place.file().name();
        if (!diagnostic.isError() || bits(brokenParts, file).get(place.start())) {
            return false;
        }
        boolean here = lost || bits(broken, file).get(place.start());
        if (UNDECLARED.contains(diagnostic.code())) {
            return !here;
        }
        return !MISSING.contains(diagnostic.code()) || !(here || brokenForAll);
    }
}
