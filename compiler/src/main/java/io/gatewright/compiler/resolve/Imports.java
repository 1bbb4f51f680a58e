package io.gatewright.compiler.resolve;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.GwFile;
import io.gatewright.dsl.syntax.Name;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Imports name files that exist and never lead back to themselves. All files take part in a build, imported or not. */
final class Imports {
    private final Map<String, GwFile> files = new TreeMap<>();
    private final Set<String> done = new HashSet<>();
    private final Findings findings;

    private Imports(List<GwFile> all, Findings findings) {
        this.findings = findings;
        all.forEach(file -> files.put(file.source().name(), file));
    }

    static void check(List<GwFile> all, Findings findings) {
        Imports imports = new Imports(all, findings);
        for (GwFile file : all) {
            imports.visit(file, new ArrayDeque<>());
        }
    }

    private void visit(GwFile file, Deque<String> open) {
        if (!done.add(file.source().name())) {
            return;
        }
        open.addLast(file.source().name());
        for (Declaration.Import each : Declared.all(List.of(file), Declaration.Import.class)) {
            String target = resolve(file.source().name(), each.path().value());
            GwFile imported = files.get(target);
            if (imported == null) {
                Name name = new Name(each.path().value(), each.path().span());
                findings.error(
                        "GW2006",
                        "there is no file `" + name.text() + "`",
                        name.span(),
                        Phrases.didYouMean(name, files.keySet(), "not among the sources of this gateway"));
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
