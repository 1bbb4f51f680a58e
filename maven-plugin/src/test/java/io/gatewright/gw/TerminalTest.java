package io.gatewright.gw;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void colours_are_for_a_terminal() {
        assertTrue(Terminal.wantsColor(null, true, null, true));
        assertTrue(Terminal.wantsColor("auto", true, "", true));
    }

    @Test
    void a_pipe_gets_none_even_where_maven_itself_is_coloured() {
        assertFalse(Terminal.wantsColor(null, true, null, false));
    }

    @Test
    void no_color_and_mavens_own_choice_are_respected() {
        assertFalse(Terminal.wantsColor(null, true, "1", true));
        assertFalse(Terminal.wantsColor("never", false, null, true));
        assertTrue(Terminal.wantsColor("always", true, "1", false));
    }
}
