package io.gatewright.compiler.explain.codes;

import io.gatewright.compiler.explain.text.Json;
import java.util.List;
import java.util.Locale;

/** Shows pages to a program. */
public final class CodePageJson {
    private static final int VERSION = 1;

    private CodePageJson() {}

    /** One object that holds all of {@code pages}, in their order. */
    public static String render(List<CodePage> pages) {
        return Json.object(json -> json.put("format", "gatewright-codes")
                .put("version", VERSION)
                .objects("codes", pages, (page, each) -> page(page, each)));
    }

    private static void page(CodePage page, Json json) {
        json.put("code", page.code())
                .put("severity", page.severity().name().toLowerCase(Locale.ROOT))
                .put("title", page.title())
                .texts("why", page.why())
                .objects(
                        "examples",
                        page.examples(),
                        (example, each) -> each.put(
                                        "verdict", example.verdict().name().toLowerCase(Locale.ROOT))
                                .objects(
                                        "files",
                                        example.files(),
                                        (file, one) ->
                                                one.put("name", file.name()).put("text", file.text())));
    }
}
