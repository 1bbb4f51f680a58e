package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.JsonType;
import io.gatewright.compiler.model.ShapeModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Field;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.StringText;
import io.gatewright.dsl.syntax.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The declared shapes, and what the types of fields, arguments and fetches mean. */
final class Shapes {
    private static final Map<String, Kind> BUILT_IN = new TreeMap<>(Map.of(
            "text", Plain.TEXT,
            "int", Plain.WHOLE,
            "decimal", Plain.NUMBER,
            "bool", Plain.BOOL,
            "uuid", new Named("uuid", new TreeSet<>()),
            "slug", new Named("slug", new TreeSet<>()),
            "any", Open.BODY));

    /** What other languages call these. */
    private static final Map<String, String> FOREIGN = Map.of(
            "string", "text",
            "str", "text",
            "integer", "int",
            "long", "int",
            "number", "decimal",
            "float", "decimal",
            "double", "decimal",
            "boolean", "bool",
            "object", "any",
            "json", "any");

    private final Declared declared;
    private final Findings findings;
    private final Map<String, Members> shapes = new TreeMap<>();
    private final List<ShapeModel> models = new ArrayList<>();

    /** Shapes in circles that were told. */
    private final Set<String> endless = new TreeSet<>();

    Shapes(Declared declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
        declared.shapes.forEach((name, shape) -> shapes.put(name, new Members("shape `" + name + "`")));
        declared.shapes.values().forEach(this::resolve);
        declared.shapes.values().forEach(this::refuseEndless);
    }

    /** By name. */
    List<ShapeModel> all() {
        return List.copyOf(models);
    }

    private void resolve(Declaration.Shape shape) {
        int before = findings.errors();
        Name name = shape.name();
        if (BUILT_IN.containsKey(name.text()) || declared.types.containsKey(name.text())) {
            findings.error(
                    "GW2004",
                    "`" + name.text() + "` is the name of a type already",
                    name.span(),
                    "a field of it could be either");
        }
        if (shape.fields().isEmpty()) {
            findings.add(Diagnostic.error(
                            "GW2011", "shape `" + name.text() + "` has no fields", name.span(), "nothing to read")
                    .help("`{ name: text }`"));
        }
        Members members = Objects.requireNonNull(shapes.get(name.text()));
        Distinctly names = new Distinctly(findings);
        List<ShapeModel.Field> fields = new ArrayList<>();
        for (Field field : shape.fields()) {
            names.add(field.name());
            Optional<Slot> slot = slot(field.type());
            slot.ifPresent(found -> members.put(field.name().text(), found));
            fields.add(new ShapeModel.Field(field.name().text(), type(field.type()), field.span()));
        }
        if (findings.errors() == before) {
            models.add(new ShapeModel(name.text(), shape.doc().lines(), name.span(), fields));
        } else {
            shape.fields()
                    .forEach(field -> members.put(
                            field.name().text(),
                            members.part(field.name().text()).orElse(Slot.present(Open.TOLD))));
        }
    }

    /** A shape that needs one of itself fits no JSON. */
    private void refuseEndless(Declaration.Shape shape) {
        List<Field> way = new ArrayList<>();
        if (!endless.contains(shape.name().text())
                && leadsBack(shape.name().text(), shape, new LinkedHashSet<>(), way)) {
            Field first = way.get(0);
            way.forEach(field -> endless.add(field.type().name().text()));
            findings.add(Diagnostic.error(
                            "GW2061",
                            "shape `" + shape.name().text() + "` always holds itself",
                            first.type().span(),
                            way.size() == 1
                                    ? "no JSON ends like this"
                                    : "by way of `" + first.type().name().text() + "`")
                    .help("`" + first.name().text() + ": " + first.type().span().text() + "?`, or a list"));
        }
    }

    private boolean leadsBack(String to, Declaration.Shape from, Set<String> seen, List<Field> way) {
        if (!seen.add(from.name().text())) {
            return false;
        }
        for (Field field : from.fields()) {
            TypeRef type = field.type();
            Declaration.Shape next = declared.shapes.get(type.name().text());
            boolean shaped = next != null && !BUILT_IN.containsKey(type.name().text());
            if (!shaped || type.listDepth() > 0 || type.optional()) {
                continue;
            }
            way.add(field);
            if (type.name().text().equals(to) || leadsBack(to, Objects.requireNonNull(next), seen, way)) {
                return true;
            }
            way.remove(way.size() - 1);
        }
        return false;
    }

    /** As the model has it. */
    static JsonType type(TypeRef type) {
        return new JsonType(type.name().text(), type.listDepth(), type.optional());
    }

    /** What a type means; empty where it was reported. */
    Optional<Slot> slot(TypeRef type) {
        return kind(type.name()).map(plain -> {
            Kind kind = plain;
            for (int i = 0; i < type.listDepth(); i++) {
                kind = ListOf.of(kind);
            }
            return new Slot(kind, type.optional() || (plain.isOpen() && type.listDepth() == 0));
        });
    }

    /** The kind of that name; empty where it was reported. */
    Optional<Kind> kind(Name name) {
        Kind builtIn = BUILT_IN.get(name.text());
        if (builtIn != null) {
            return Optional.of(builtIn);
        }
        Kind shape = shapes.get(name.text());
        if (shape != null) {
            declared.use("shape", name.text());
            return Optional.of(shape);
        }
        Declaration type = declared.types.get(name.text());
        if (type != null) {
            declared.use("type", name.text());
            return Optional.of(named(name.text(), declared));
        }
        unknown(name);
        return Optional.empty();
    }

    /** A declared or built-in type of texts. */
    static Named named(String type, Declared declared) {
        return declared.types.get(type) instanceof Declaration.FiniteType finite
                ? new Named(
                        type,
                        finite.values().stream().map(StringText::value).collect(Collectors.toCollection(TreeSet::new)))
                : new Named(type, new TreeSet<>());
    }

    private void unknown(Name name) {
        SortedSet<String> known = new TreeSet<>(BUILT_IN.keySet());
        known.addAll(declared.types.keySet());
        known.addAll(declared.shapes.keySet());
        String foreign = FOREIGN.get(name.text());
        Diagnostic error = Diagnostic.error(
                "GW2003",
                "there is no type or shape `" + name.text() + "`",
                name.span(),
                foreign != null
                        ? "did you mean `" + foreign + "`?"
                        : Phrases.didYouMean(name, known, "not declared in any file"));
        findings.add(known.size() <= 8 ? error.help("types: " + Text.list(known)) : error);
    }
}
