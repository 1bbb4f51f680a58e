package io.gatewright.runtime;

import io.gatewright.runtime.config.ParamSpec;
import io.gatewright.runtime.config.Params;
import io.gatewright.runtime.config.Secrets;
import io.gatewright.runtime.config.StartupReport;
import io.gatewright.runtime.config.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a manifest needs from outside, bound: params, secrets and ports.
 *
 * @param adminPort -1: there is none
 */
record Binding(Params params, Secrets secrets, int port, int adminPort) {

    static Binding bind(Manifest manifest, StartOptions options, StartupReport report) {
        Params params = Params.bind(manifest.params(), layers(manifest, options, report), report);
        Secrets secrets =
                Secrets.read(manifest.secrets(), options.secrets, options.variables, options.secretsDirectory, report);
        Integer port = options.port;
        Integer admin = options.adminPort;
        Manifest.Port adminPort = manifest.admin();
        return new Binding(
                params,
                secrets,
                port != null ? port : number(manifest.listen(), params, report),
                adminPort == null ? -1 : admin != null ? admin : number(adminPort, params, report));
    }

    private static int number(Manifest.Port port, Params params, StartupReport report) {
        String param = port.param();
        long number = param == null ? port.number() : params.get(param, Long.class);
        if (number < 0 || number > 65535) {
            report.problem("port " + number + (param == null ? "" : " (param `" + param + "`)")
                    + " is out of range: 1..65535");
            return 0;
        }
        return (int) number;
    }

    /** Command line before environment before overlay. */
    private static List<Params.Layer> layers(Manifest manifest, StartOptions options, StartupReport report) {
        List<Params.Layer> layers = new ArrayList<>();
        layers.add(new Params.Layer("from --param", options.params));
        layers.add(new Params.Layer("from the environment", fromEnvironment(manifest, options)));
        String overlay = options.overlay != null ? options.overlay : options.variables.get("GW_OVERLAY");
        if (overlay != null && !overlay.isEmpty()) {
            List<String> known =
                    manifest.overlays().stream().map(Manifest.Overlay::name).toList();
            int at = known.indexOf(overlay);
            if (at < 0) {
                report.problem("there is no overlay `" + overlay + "`" + Suggestion.among(overlay, known));
            } else {
                layers.add(new Params.Layer(
                        "from overlay " + overlay, manifest.overlays().get(at).values()));
            }
        }
        return layers;
    }

    private static Map<String, String> fromEnvironment(Manifest manifest, StartOptions options) {
        Map<String, String> names = new HashMap<>();
        for (ParamSpec spec : manifest.params()) {
            names.put(spec.variable(), spec.name());
        }
        Map<String, String> values = new HashMap<>();
        options.variables.forEach((variable, value) -> {
            if (variable.startsWith("GW_PARAM_")) {
                String name = names.get(variable);
                values.put(name == null ? variable : name, value);
            }
        });
        return values;
    }
}
