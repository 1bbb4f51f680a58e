package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.compiler.model.upstream.Targets;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Targets found by name. */
final class Discovery {
    private static final String AGENT = "http://127.0.0.1:8500";
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern HOST = Pattern.compile(
            "(?=.{1,253}$)[A-Za-z0-9_]([A-Za-z0-9_-]{0,62})(\\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,62}))*\\.?");

    private final Arguments arguments;
    private final Findings findings;

    Discovery(Arguments arguments, Findings findings) {
        this.arguments = arguments;
        this.findings = findings;
    }

    /** Null where it was reported. */
    @Nullable
    Targets read(Statement.Setting discover) {
        Name how = arguments.oneOf(discover, List.of("dns", "kubernetes", "consul"));
        if (how == null) {
            return null;
        }
        return switch (how.text()) {
            case "dns" -> dns(discover, how.span());
            case "kubernetes" -> kubernetes(discover, how.span());
            default -> consul(discover, how.span());
        };
    }

    private Fields fields(Statement.Setting discover, Place place, Span at, List<String> needed) {
        Fields fields = Fields.read(discover.block(), place, at, arguments, findings);
        String owner = "this `discover " + at.text() + "`";
        fields.need(needed, owner, at, "");
        return fields;
    }

    private @Nullable Targets dns(Statement.Setting discover, Span at) {
        Fields fields = fields(discover, Place.DNS, at, List.of("name", "port"));
        Optional<Bound<String>> name = fields.text("name");
        name.ifPresent(each -> check(each, HOST, "not a host name"));
        Bound<Integer> port = fields.port("port");
        Bound<Duration> refresh = fields.duration("refresh");
        return name.map(each -> new Targets.Dns(each, port, refresh, at)).orElse(null);
    }

    private @Nullable Targets kubernetes(Statement.Setting discover, Span at) {
        Fields fields = fields(discover, Place.KUBERNETES, at, List.of("service", "port"));
        Optional<Bound<String>> namespace = fields.text("namespace");
        Optional<Bound<String>> service = fields.text("service");
        namespace.ifPresent(each -> check(each, LABEL, "not the name of a namespace"));
        service.ifPresent(each -> check(each, LABEL, "not the name of a service"));
        Bound<Integer> port = fields.port("port");
        return service.map(each -> new Targets.Kubernetes(namespace, each, port, at))
                .orElse(null);
    }

    private @Nullable Targets consul(Statement.Setting discover, Span at) {
        Fields fields = fields(discover, Place.CONSUL, at, List.of("service"));
        Optional<Bound<String>> service = fields.text("service");
        service.ifPresent(each -> check(each, HOST, "not the name of a service"));
        Bound<String> agent =
                fields.one("agent").map(arguments::remoteUrl).orElseGet(() -> new Bound.Fixed<>(AGENT, at));
        Optional<Bound<String>> tag = fields.text("tag");
        Optional<Bound<String>> datacenter = fields.text("datacenter");
        Optional<SecretRef> token = fields.secret("token");
        return service.map(each -> new Targets.Consul(each, tag, datacenter, agent, token, at))
                .orElse(null);
    }

    private void check(Bound<String> text, Pattern form, String label) {
        if (text instanceof Bound.Fixed<String> fixed
                && !form.matcher(fixed.value()).matches()) {
            findings.error("GW2057", "`" + fixed.value() + "` cannot be found by name", fixed.span(), label);
        }
    }
}
