package io.gatewright.compiler.generate;

import com.palantir.javapoet.ClassName;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The classes of one gateway.
 *
 * @param routes route name to class
 */
record GatewayTypes(
        ClassName gateway,
        ClassName parts,
        ClassName params,
        ClassName router,
        ClassName tests,
        SortedMap<String, ClassName> routes) {
    static GatewayTypes of(GatewayModel model, String packageName) {
        List<String> own = List.of("Gateway", "Parts", "Params", "Router", "Tests").stream()
                .map(suffix -> Names.type(model.name(), suffix))
                .toList();
        List<String> routes = model.routes().stream().map(RouteModel::name).toList();
        SortedMap<String, ClassName> types = new TreeMap<>();
        Names.types(routes, "Route", own).forEach((route, type) -> types.put(route, ClassName.get(packageName, type)));
        return new GatewayTypes(
                ClassName.get(packageName, own.get(0)),
                ClassName.get(packageName, own.get(1)),
                ClassName.get(packageName, own.get(2)),
                ClassName.get(packageName, own.get(3)),
                ClassName.get(packageName, own.get(4)),
                types);
    }
}
