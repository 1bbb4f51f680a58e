package io.example.functions;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.expression.JsonText;
import io.gatewright.runtime.expression.Lists;
import io.gatewright.runtime.expression.Values;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;
import java.math.BigDecimal;

/** {@code route lists GET /lists}, functions.gw */
final class ListsRoute {
    private ListsRoute() {}

    static Route open(GatewayRuntime runtime, FunctionsParts parts) {
        return runtime.route("lists", "/lists")
                .require(ListsRoute::allowed, parts.staffAuth) // functions.gw: require staff
                .respondJson(200, ListsRoute::body); // functions.gw: respond 200
    }

    /** {@code require staff} */
    private static boolean allowed(Exchange x) {
        Identity staff = x.identity("staff");
        return staff != null;
    }

    /** The body that {@code respond} gives. */
    private static String body(Exchange x) {
        Identity staff = x.identity("staff");
        Object staffRoles = staff != null ? staff.claim("roles") : null;
        Object first = Lists.first(staffRoles != null ? staffRoles : Values.list());
        Object last = Lists.last(staffRoles != null ? staffRoles : Values.list());
        Object item = Lists.item(staffRoles != null ? staffRoles : Values.list(), 1L);
        Object item2 = Lists.item(staffRoles != null ? staffRoles : Values.list(), 7L);
        Object staffLevels = staff != null ? staff.claim("levels") : null;
        Object min = Lists.min(staffLevels != null ? staffLevels : Values.list());
        Object max = Lists.max(Values.list(3L, new BigDecimal("2.5")));
        Object max2 = Lists.max(Values.list());
        return "{\"count\":"
                + JsonText.of(Lists.count(staffRoles != null ? staffRoles : Values.list()))
                + ",\"join\":"
                + JsonText.of(Lists.join(staffRoles != null ? staffRoles : Values.list(), ";"))
                + ",\"distinct\":"
                + JsonText.of(Lists.distinct(Values.list("a", "b", "a")))
                + ",\"first\":"
                + JsonText.of(first)
                + ",\"last\":"
                + JsonText.of(last)
                + ",\"second\":"
                + JsonText.of(item)
                + ",\"none\":"
                + JsonText.of(item2)
                + ",\"sum\":"
                + JsonText.of(Lists.sum(staffLevels != null ? staffLevels : Values.list()))
                + ",\"min\":"
                + JsonText.of(min)
                + ",\"max\":"
                + JsonText.of(max)
                + ",\"empty\":"
                + JsonText.of(max2)
                + "}";
    }
}
