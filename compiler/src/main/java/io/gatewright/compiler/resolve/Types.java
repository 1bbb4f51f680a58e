package io.gatewright.compiler.resolve;

import io.gatewright.compiler.language.Language;
import io.gatewright.compiler.language.LanguageTooLargeException;
import io.gatewright.compiler.language.Regex;
import io.gatewright.compiler.model.TypeModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.StringText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The declared types, each resolved once, and the built-in ones. */
final class Types {
    private static final SortedMap<String, Language> BUILT_IN =
            new TreeMap<>(Map.of("int", Language.INT, "uuid", Language.UUID, "slug", Language.SLUG));

    /** What other languages call these. */
    private static final Map<String, String> FOREIGN = Map.of(
            "integer", "int",
            "number", "int",
            "long", "int",
            "digits", "int",
            "id", "slug",
            "name", "slug");

    private static final List<String> ANYTHING = List.of("string", "str", "text", "any", "path");

    private final Declared declared;
    private final Findings findings;
    private final SortedMap<String, TypeModel> types = new TreeMap<>();

    /** By type, its first text that no segment can be. */
    private final Map<String, Span> noSegments = new HashMap<>();

    Types(Declared declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
        declared.types.values().forEach(type -> {
            TypeModel model = type instanceof Declaration.FiniteType finite
                    ? finite(finite)
                    : pattern((Declaration.PatternType) type);
            if (model != null) {
                types.put(model.name(), model);
            }
        });
    }

    List<TypeModel> all() {
        return List.copyOf(types.values());
    }

    /** What a capture of that type takes, or null where it was reported. */
    @Nullable
    Language ofCapture(Name name) {
        Language builtIn = BUILT_IN.get(name.text());
        if (builtIn != null) {
            return builtIn;
        }
        if (!declared.types.containsKey(name.text())) {
            unknown(name);
            return null;
        }
        declared.use("type", name.text());
        Span never = noSegments.get(name.text());
        if (never != null) {
            findings.add(Diagnostic.error(
                            "GW2038",
                            "a text of type `" + name.text() + "` can never be a segment",
                            name.span(),
                            "captured here")
                    .and(never, "no request has it between two slashes"));
            return null;
        }
        TypeModel type = types.get(name.text());
        return type == null ? null : type.language().orElse(null);
    }

    /** The type of that name in a condition, or null where it was reported. */
    @Nullable
    TypeModel ofCondition(Name name) {
        if (BUILT_IN.containsKey(name.text())) {
            notFinite(name, "built in, and endless");
            return null;
        }
        if (!declared.types.containsKey(name.text())) {
            declared.unknown(name, declared.types.keySet(), "type");
            return null;
        }
        declared.use("type", name.text());
        TypeModel type = types.get(name.text());
        if (type != null && type.texts().isEmpty()) {
            notFinite(name, "a regular expression");
            return null;
        }
        return type;
    }

    boolean isDeclared(Name name) {
        return declared.types.containsKey(name.text());
    }

    private void notFinite(Name name, String label) {
        findings.add(Diagnostic.error("GW2053", "type `" + name.text() + "` is not a list of texts", name.span(), label)
                .help("conditions compare with texts: `type NAME = \"1\" | \"2\"`"));
    }

    /** The capture that a type is given to. */
    private static String captured(Name type) {
        String text = type.span().file().text();
        int brace = text.lastIndexOf('{', type.span().start());
        int colon = text.indexOf(':', Math.max(0, brace));
        return brace >= 0 && colon > brace && colon < type.span().start()
                ? text.substring(brace + 1, colon).strip()
                : "name";
    }

    private void unknown(Name name) {
        SortedSet<String> known = new TreeSet<>(BUILT_IN.keySet());
        known.addAll(declared.types.keySet());
        String foreign = FOREIGN.get(name.text());
        Diagnostic error = Diagnostic.error(
                "GW2003",
                "there is no type `" + name.text() + "`",
                name.span(),
                foreign != null
                        ? "did you mean `" + foreign + "`?"
                        : Phrases.didYouMean(name, known, "not declared in any file"));
        if (ANYTHING.contains(name.text())) {
            error = error.help("a capture without a type takes any segment: `{" + captured(name) + "}`");
        } else if (known.size() <= 8) {
            error = error.help("types: " + Text.list(known));
        }
        findings.add(error);
    }

    private boolean isBuiltIn(Name name) {
        if (!BUILT_IN.containsKey(name.text())) {
            return false;
        }
        findings.error(
                "GW2004", "type `" + name.text() + "` is built in", name.span(), "this word already means something");
        return true;
    }

    private @Nullable TypeModel finite(Declaration.FiniteType type) {
        int before = findings.errors();
        Distinct texts = new Distinct(findings);
        for (StringText text : type.values()) {
            texts.add(text.value(), text.span());
            if (!Language.ANY.accepts(TestPaths.encode(text.value()))) {
                noSegments.putIfAbsent(type.name().text(), text.span());
            }
        }
        if (isBuiltIn(type.name()) || findings.errors() > before) {
            return null;
        }
        try {
            Optional<Language> language = Language.finite(texts.texts()).filter(found -> fits(type.name(), found));
            return findings.errors() > before
                    ? null
                    : new TypeModel(
                            type.name().text(),
                            type.doc().lines(),
                            type.name().span(),
                            language.map(found -> found.named(type.name().text())),
                            Optional.of(texts.texts()));
        } catch (LanguageTooLargeException e) {
            tooLarge(type.name(), "more than can be told apart quickly");
            return null;
        }
    }

    private boolean fits(Name name, Language language) {
        boolean fits = language.states() <= Language.MAX_STATES;
        if (!fits) {
            tooLarge(name, language.states() + " states, at most " + Language.MAX_STATES);
        }
        return fits;
    }

    private void tooLarge(Name name, String label) {
        findings.error("GW2037", "type `" + name.text() + "` is too large", name.span(), label);
    }

    private @Nullable TypeModel pattern(Declaration.PatternType type) {
        if (!type.kind().text().equals("regex")) {
            findings.add(Diagnostic.error(
                            "GW2051",
                            "`" + type.kind().text() + "` is not a kind of type",
                            type.kind().span(),
                            Phrases.didYouMean(type.kind(), List.of("regex"), "`regex`, or texts alone"))
                    .help("`type " + type.name().text() + " = regex \"…\"`"));
            return null;
        }
        if (isBuiltIn(type.name())) {
            return null;
        }
        Optional<Language> language = Regex.parse(type.pattern().value()).match(new Regex.Parsed.Cases<>() {
            @Override
            public Optional<Language> accepted(Regex.Parsed.Accepted parsed) {
                return Optional.of(parsed.language());
            }

            @Override
            public Optional<Language> problem(Regex.Parsed.Problem problem) {
                Span place = Escapes.within(type.pattern(), problem.offset(), problem.length());
                Diagnostic error = Diagnostic.error(
                        "GW2036",
                        "the expression of type `" + type.name().text() + "` cannot be used",
                        place,
                        Escapes.inSource(problem.message()));
                findings.add(problem.help().isEmpty() ? error : error.help(Escapes.inSource(problem.help())));
                return Optional.empty();
            }
        });
        return language.map(found -> new TypeModel(
                        type.name().text(),
                        type.doc().lines(),
                        type.name().span(),
                        Optional.of(found.named(type.name().text())),
                        Optional.empty()))
                .orElse(null);
    }
}
