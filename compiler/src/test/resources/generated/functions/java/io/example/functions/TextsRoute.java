package io.example.functions;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.expression.JsonText;
import io.gatewright.runtime.expression.Texts;
import io.gatewright.runtime.expression.Values;
import io.gatewright.runtime.http.Exchange;
import java.math.BigDecimal;

/** {@code route texts GET /texts/{word}}, functions.gw */
final class TextsRoute {
    private TextsRoute() {}

    static Route open(GatewayRuntime runtime, FunctionsParts parts) {
        return runtime.route("texts", "/texts/{word}")
                .respondJson(200, TextsRoute::body); // functions.gw: respond 200
    }

    /** The body that {@code respond} gives. */
    private static String body(Exchange x) {
        String say = x.query("say");
        String blank = x.query("blank");
        String n = x.query("n");
        Object number = Texts.number(n != null ? n : "x");
        Object number2 = Texts.number(n != null ? n : "1");
        return "{\"lower\":"
                + JsonText.of(Texts.lower(x.path().decoded(1)))
                + ",\"upper\":"
                + JsonText.of(Texts.upper(say != null ? say : "none"))
                + ",\"trim\":"
                + JsonText.of(Texts.trim(blank != null ? blank : "  a "))
                + ",\"length\":"
                + JsonText.of(Texts.length(x.path().decoded(1)))
                + ",\"mask\":"
                + JsonText.of(Texts.mask(say != null ? say : "none", 4L))
                + ",\"most\":"
                + JsonText.of(Texts.mask(say != null ? say : "none", 2L))
                + ",\"hash\":"
                + JsonText.of(Texts.hash("abc"))
                + ",\"replace\":"
                + JsonText.of(Texts.replace(x.path().decoded(1), "l", "--"))
                + ",\"split\":"
                + JsonText.of(Texts.split(x.path().decoded(1), "-"))
                + ",\"starts\":"
                + JsonText.of(Texts.startsWith(x.path().decoded(1), "He"))
                + ",\"ends\":"
                + JsonText.of(Texts.endsWith(x.path().decoded(1), "He"))
                + ",\"contains\":"
                + JsonText.of(Texts.contains(x.path().decoded(1), "ll"))
                + ",\"text\":"
                + JsonText.of(Texts.text(new BigDecimal("1.50")))
                + ",\"number\":"
                + JsonText.of(number)
                + ",\"more\":"
                + JsonText.of(Values.isAtMost(1L, number2 != null ? number2 : 1L) && Values.isAtMost(number2 != null ? number2 : 1L, 5L))
                + "}";
    }
}
