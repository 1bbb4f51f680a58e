package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.OverlayModel;
import io.gatewright.compiler.model.ParamModel;
import io.gatewright.compiler.model.ParamType;
import io.gatewright.compiler.vocabulary.NearMiss;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.OtherGateways;
import io.gatewright.dsl.syntax.Binding;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Params, their defaults and ranges, and the overlays that set them. */
final class Params {
    private final Declared declared;
    private final Findings findings;
    private final Map<String, Range> ranges = new HashMap<>();

    private record Range(Expr.Range written, BigDecimal from, BigDecimal to) {}

    Params(Declared declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
    }

    List<ParamModel> params() {
        List<ParamModel> params = new ArrayList<>();
        for (Declaration.Param param : declared.params.values()) {
            ParamType type = type(param);
            if (type == null) {
                continue;
            }
            Range range = range(param, type);
            if (range != null) {
                ranges.put(param.name().text(), range);
            }
            Optional<String> initial = param.initial().map(value -> text(param, type, value));
            params.add(new ParamModel(
                    param.name().text(),
                    param.doc().lines(),
                    param.name().span(),
                    type,
                    initial,
                    Optional.ofNullable(range)
                            .map(r -> new ParamModel.Range(
                                    r.written().from().span().text(),
                                    r.written().to().span().text()))));
        }
        return params;
    }

    private @Nullable ParamType type(Declaration.Param param) {
        Name name = param.type().name();
        Optional<ParamType> type = ParamType.of(name.text());
        List<String> known =
                Arrays.stream(ParamType.values()).map(ParamType::text).toList();
        if (type.isEmpty()) {
            findings.add(Diagnostic.error(
                            "GW2014",
                            "a param cannot be of type `" + name.text() + "`",
                            name.span(),
                            OtherGateways.type(name.text())
                                    .or(() -> NearMiss.of(name.text(), known))
                                    .filter(known::contains)
                                    .map(n -> "did you mean `" + n + "`?")
                                    .orElse("not known"))
                    .help("types: " + Text.list(known)));
        } else if (param.type().listDepth() > 0 || param.type().optional()) {
            findings.error("GW2014", "a param is one value", param.type().span(), "no list, and never absent");
            return null;
        }
        return type.orElse(null);
    }

    private @Nullable Range range(Declaration.Param param, ParamType type) {
        Body body = new BodyReader(findings).read(param.block(), Place.PARAM, param.span());
        Statement.Setting setting = body.one("range").orElse(null);
        if (setting == null) {
            return null;
        }
        if (!(setting.value().orElse(null) instanceof Expr.Range written)) {
            findings.add(Diagnostic.error(
                            "GW2010",
                            "`range` needs a range",
                            setting.value()
                                    .map(Expr::span)
                                    .orElse(setting.name().span()),
                            "from where to where?")
                    .help(setting.value().isPresent() ? "`1..10`" : "`range 1..10`"));
            return null;
        }
        BigDecimal from = amount(type, written.from());
        BigDecimal to = amount(type, written.to());
        if (from == null || to == null) {
            findings.error(
                    "GW2010",
                    "`range` needs two values of type " + type.text(),
                    written.span(),
                    type == ParamType.TEXT || type == ParamType.BOOL || type == ParamType.URL
                            ? "a param of type " + type.text() + " has no range"
                            : "of another type");
            return null;
        }
        if (from.compareTo(to) > 0) {
            findings.error("GW2013", "this range is empty", written.span(), "no value lies between");
            return null;
        }
        return new Range(written, from, to);
    }

    /** The environment variable that sets a param. */
    private static String variable(String name) {
        return "GW_PARAM_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The value as text, or null and a report. */
    private @Nullable String text(Declaration.Param param, ParamType type, Expr value) {
        String text = LiteralText.of(type, value);
        if (text == null) {
            boolean unit = value instanceof Expr.IntText && (type == ParamType.DURATION || type == ParamType.SIZE);
            if (value instanceof Expr.Apply call && call.span().text().startsWith("env(")) {
                findings.add(Diagnostic.error(
                                "GW2010", "a param needs a default that is written out", value.span(), "not known here")
                        .help("the environment sets it by itself, as `"
                                + variable(param.name().text()) + "`"));
                return null;
            }
            findings.add(Diagnostic.error(
                            "GW2010",
                            "param `" + param.name().text() + "` is of type " + type.text() + ", found "
                                    + Phrases.of(value),
                            value.span(),
                            unit ? "which unit?" : "not of type " + type.text())
                    .and(param.type().span(), "declared here"));
            return null;
        }
        if (type == ParamType.URL && !Urls.check(text, value.span(), findings)) {
            return null;
        }
        if (type == ParamType.TEXT && Text.hasControl(text)) {
            findings.error(
                    "GW2021", "a param cannot hold control characters", value.span(), "no header could carry it");
            return null;
        }
        Range range = ranges.get(param.name().text());
        BigDecimal amount = amount(type, value);
        if (range != null
                && amount != null
                && (amount.compareTo(range.from()) < 0 || amount.compareTo(range.to()) > 0)) {
            findings.add(Diagnostic.error(
                            "GW2013",
                            "`" + param.name().text() + "` cannot be `" + text + "`",
                            value.span(),
                            "out of range")
                    .and(range.written().span(), "the range"));
            return null;
        }
        return text;
    }

    private static @Nullable BigDecimal amount(ParamType type, Expr value) {
        if (type == ParamType.INT && value instanceof Expr.IntText number) {
            return BigDecimal.valueOf(number.value());
        }
        if (type == ParamType.DECIMAL && value instanceof Expr.IntText number) {
            return BigDecimal.valueOf(number.value());
        }
        if (type == ParamType.DECIMAL && value instanceof Expr.DecimalText number) {
            return number.value();
        }
        if (type == ParamType.DURATION && value instanceof Expr.DurationText duration) {
            return BigDecimal.valueOf(duration.value().toMillis());
        }
        if (type == ParamType.SIZE && value instanceof Expr.SizeText size) {
            return BigDecimal.valueOf(size.bytes());
        }
        return null;
    }

    /** To be called after {@link #params()}, which learns the ranges. */
    List<OverlayModel> overlays() {
        List<OverlayModel> overlays = new ArrayList<>();
        for (Declaration.Overlay overlay : declared.overlays.values()) {
            SortedMap<String, String> values = new TreeMap<>();
            Map<String, Name> seen = new HashMap<>();
            for (Binding binding : overlay.bindings()) {
                Name first = seen.putIfAbsent(binding.name().text(), binding.name());
                if (first != null) {
                    findings.add(Diagnostic.error(
                                    "GW2005",
                                    "`" + binding.name().text() + "` is set twice",
                                    binding.name().span(),
                                    "which of the two?")
                            .and(first.span(), "first here"));
                    continue;
                }
                Declaration.Param param = declared.params.get(binding.name().text());
                if (param == null) {
                    declared.unknown(binding.name(), declared.params.keySet(), "param");
                    continue;
                }
                ParamType type = ParamType.of(param.type().name().text()).orElse(null);
                String text = type == null ? null : text(param, type, binding.value());
                if (text != null) {
                    values.put(binding.name().text(), text);
                }
            }
            overlays.add(new OverlayModel(
                    overlay.name().text(), overlay.doc().lines(), overlay.name().span(), values));
        }
        return overlays;
    }
}
