package io.gatewright.compiler.resolve;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Fix;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.GwFile;
import io.gatewright.dsl.syntax.Name;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
        all.forEach(imports::walk);
        tests.forEach(imports::walk);
        return List.copyOf(imports.readyMade.values());
    }

    /** A file on the way, and those of its imports that are still to be followed. */
    private record Step(String file, Iterator<GwFile> rest) {}

    /** Depth first, without recursion: a chain of imports may be as long as there are files. */
    private void walk(GwFile first) {
        Deque<Step> way = new ArrayDeque<>();
        Set<String> open = new HashSet<>();
        enter(first, way, open);
        while (!way.isEmpty()) {
            Step last = way.getLast();
            if (last.rest().hasNext()) {
                enter(last.rest().next(), way, open);
            } else {
                open.remove(way.removeLast().file());
            }
        }
    }

    private void enter(GwFile file, Deque<Step> way, Set<String> open) {
        String name = file.source().name();
        if (done.add(name)) {
            open.add(name);
            way.addLast(new Step(name, imported(file, open).iterator()));
        }
    }

    /** The files of the gateway that {@code file} imports, less those that lead back, which is told. */
    private List<GwFile> imported(GwFile file, Set<String> open) {
        List<GwFile> found = new ArrayList<>();
        Map<String, Span> seen = new HashMap<>();
        for (Declaration.Import each : Declared.all(List.of(file), Declaration.Import.class)) {
            Name path = new Name(each.path().value(), each.path().span());
            if (path.text().startsWith("/")) {
                fromTheRoot(file.source().name(), path);
                continue;
            }
            String target = resolve(file.source().name(), path.text());
            Span first = seen.putIfAbsent(target, path.span());
            GwFile imported = files.get(target);
            if (first != null) {
                findings.add(Diagnostic.error("GW2049", "`" + path.text() + "` is imported twice", path.span(), "again")
                        .and(first, "first here")
                        .fix(Fix.remove("remove this import", each.span())));
            } else if (imported != null && !open.contains(target)) {
                found.add(imported);
            } else if (imported != null) {
                findings.add(Diagnostic.error(
                                "GW2007",
                                "`" + target + "` imports itself",
                                path.span(),
                                "leads back to `" + target + "`")
                        .help("remove this import: all files of a gateway see each other's names")
                        .fix(Fix.remove("remove this import", each.span())));
            } else if (path.text().startsWith(ReadyMade.PREFIX)) {
                readyMade(each);
            } else {
                boolean other = !(target + ".gw").equals(file.source().name());
                String label = files.containsKey(target + ".gw") && other
                        ? "did you mean `" + path.text() + ".gw`?"
                        : Phrases.didYouMean(
                                path, paths(file.source().name()), "not among the sources of this gateway");
                Diagnostic missing =
                        Diagnostic.error("GW2006", "there is no file `" + path.text() + "`", path.span(), label);
                findings.add(
                        label.startsWith("did you mean")
                                ? missing
                                : missing.help("remove this import: all files of a gateway see each other's names")
                                        .fix(Fix.remove("remove this import", each.span())));
            }
        }
        return found;
    }

    private void fromTheRoot(String from, Name path) {
        String rest = path.text().replaceFirst("^/+", "");
        findings.add(Diagnostic.error(
                        "GW2006",
                        "`" + path.text() + "` is no path of a file of the gateway",
                        path.span(),
                        files.containsKey(rest) ? "did you mean `" + relative(from, rest) + "`?" : "starts with `/`")
                .help("paths start at the folder of the file that imports: `import \"policies.gw\"`"));
    }

    /** How {@code from} would import each of the other files. */
    private Set<String> paths(String from) {
        Set<String> paths = new TreeSet<>();
        for (String file : files.keySet()) {
            if (!file.equals(from)) {
                paths.add(relative(from, file));
            }
        }
        return paths;
    }

    private static String relative(String from, String file) {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        return file.startsWith(folder) ? file.substring(folder.length()) : up(folder) + file;
    }

    private static String up(String folder) {
        return "../".repeat((int) folder.chars().filter(c -> c == '/').count());
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
