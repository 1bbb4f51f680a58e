package io.gatewright.gw;

import java.io.Console;
import org.apache.maven.shared.utils.logging.MessageUtils;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is printed may use colours: only on a terminal, and not where {@code NO_COLOR} is set. Maven's own
 * {@code -Dstyle.color=always} and {@code never} have the last word.
 */
final class Terminal {
    private Terminal() {}

    static boolean wantsColor() {
        return wantsColor(
                System.getProperty("style.color"),
                MessageUtils.isColorEnabled(),
                System.getenv("NO_COLOR"),
                isTerminal());
    }

    /**
     * @param style what the user said to Maven
     * @param maven what Maven made of it; some builds of Maven are coloured in a pipe as well
     * @param noColor what stands in the environment; empty counts as not there
     */
    static boolean wantsColor(@Nullable String style, boolean maven, @Nullable String noColor, boolean terminal) {
        if ("always".equals(style)) {
            return true;
        }
        return maven && terminal && (noColor == null || noColor.isEmpty());
    }

    @SuppressWarnings("SystemConsoleNull") // JDK 17 says so by null, JDK 22 by a method.
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From JDK 22 on there may be a console without a terminal.
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException beforeJdk22) {
            return true;
        }
    }
}
