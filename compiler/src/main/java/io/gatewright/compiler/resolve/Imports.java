package io.gatewright.compiler.resolve;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.GwFile;
import io.gatewright.dsl.syntax.Name;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Imports name files that exist and never lead back to themselves. All files take part in a build, imported or not. */
final class Imports {
    private final Map<String, GwFile> files = new TreeMap<>();
    private final Set<String> done = new HashSet<>();
    private final Map<String, Imported> readyMade = new TreeMap<>();
    private final Findings findings;

    /** A ready-made file, and the path in the {@code import} that brought it in first. */
    record Imported(GwFile file, Span path) {}

    private Imports(List<GwFile> all, Findings findings) {
        this.findings = findings;
        all.forEach(file -> files.put(file.source().name(), file));
    }

    /** The ready-made files that are imported, each once. @param tests may import nothing else */
    static List<Imported> check(List<GwFile> all, List<GwFile> tests, Findings findings) {
        Imports imports = new Imports(all, findings);
        for (GwFile file : all) {
            imports.visit(file, new ArrayDeque<>());
        }
        for (GwFile file : tests) {
            imports.visit(file, new ArrayDeque<>());
        }
        return List.copyOf(imports.readyMade.values());
    }

    private void visit(GwFile file, Deque<String> open) {
        if (!done.add(file.source().name())) {
            return;
        }
        open.addLast(file.source().name());
        Map<String, Span> seen = new HashMap<>();
        for (Declaration.Import each : Declared.all(List.of(file), Declaration.Import.class)) {
            String target = resolve(file.source().name(), each.path().value());
            GwFile imported = files.get(target);
            Span first = seen.putIfAbsent(target, each.path().span());
            if (first != null) {
                findings.add(Diagnostic.error(
                                "GW2049",
                                "`" + each.path().value() + "` is imported twice",
                                each.path().span(),
                                "again")
                        .and(first, "first here"));
                continue;
            }
            if (imported == null && each.path().value().startsWith(ReadyMade.PREFIX)) {
                readyMade(each);
            } else if (imported == null) {
                Name name = new Name(each.path().value(), each.path().span());
                String label = files.containsKey(target + ".gw")
                        ? "did you mean `" + name.text() + ".gw`?"
                        : Phrases.didYouMean(name, files.keySet(), "not among the sources of this gateway");
                findings.add(Diagnostic.error("GW2006", "there is no file `" + name.text() + "`", name.span(), label)
                        .help("all files of a gateway see each other's names, imported or not"));
            } else if (open.contains(target)) {
                findings.add(Diagnostic.error(
                                "GW2007",
                                "`" + target + "` imports itself",
                                each.path().span(),
                                "leads back to `" + target + "`")
                        .help("all files of a gateway see each other's names: remove this import"));
            } else {
                visit(imported, open);
            }
        }
        open.removeLast();
    }

    private void readyMade(Declaration.Import node) {
        Name name = new Name(node.path().value(), node.path().span());
        ReadyMade.find(name.text())
                .ifPresentOrElse(
                        found -> found.forEach(
                                file -> readyMade.putIfAbsent(file.source().name(), new Imported(file, name.span()))),
                        () -> findings.error(
                                "GW2006",
                                "there is no ready-made file `" + name.text() + "`",
                                name.span(),
                                Phrases.didYouMean(name, ReadyMade.FILES, "none of that name")));
    }

    /** Against the folder of the importing file; {@code ..} and {@code .} are worked out. */
    private static String resolve(String from, String path) {
        Deque<String> parts = new ArrayDeque<>();
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        for (String part : (folder + path).split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.removeLast();
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
