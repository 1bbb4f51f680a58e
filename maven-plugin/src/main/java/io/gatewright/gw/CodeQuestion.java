package io.gatewright.gw;

import io.gatewright.compiler.explain.codes.CodePage;
import io.gatewright.compiler.explain.codes.CodePageJson;
import io.gatewright.compiler.explain.codes.CodePageText;
import io.gatewright.compiler.explain.codes.CodePages;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;

/** What {@code gw:explain -Dcode=…} answers: a page, or the list of those whose codes start alike. */
final class CodeQuestion {
    private static final Pattern START = Pattern.compile("(?i)(GW)?\\d{0,4}");

    private CodeQuestion() {}

    static String answer(String code, boolean json, boolean color) throws MojoFailureException {
        if (code.isBlank() || !START.matcher(code.strip()).matches()) {
            throw new MojoFailureException("code is one such as GW3101, or the start of several, not `" + code + "`");
        }
        List<CodePage> pages = CodePages.startingWith(code);
        if (pages.isEmpty()) {
            throw new MojoFailureException("no diagnostic has the code `" + code + "`; -Dcode=GW lists those that are");
        }
        if (json) {
            return CodePageJson.render(pages);
        }
        return CodePages.find(code)
                .map(page -> CodePageText.render(page, color))
                .orElseGet(() -> CodePageText.list(pages));
    }
}
