package io.gatewright.gw;

import org.apache.maven.shared.utils.logging.MessageUtils;

/** Whether what is printed may use colours: only on a terminal, and not where {@code NO_COLOR} is set. */
final class Terminal {
    private Terminal() {}

    static boolean wantsColor() {
        return MessageUtils.isColorEnabled() && System.getenv("NO_COLOR") == null;
    }
}
