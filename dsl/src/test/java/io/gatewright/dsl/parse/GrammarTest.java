package io.gatewright.dsl.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.dsl.parse.grammar.GwParser;
import io.gatewright.dsl.source.SourceFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.DecisionInfo;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar decides without ambiguity, without falling back to the full context, and within a few tokens. */
class GrammarTest {
    private static final int FARTHEST = 4;

    @ParameterizedTest
    @ValueSource(strings = {"shop.gw", "bff.gw", "platform.gw"})
    void readsTheExamplesWithoutDoubt(String name) {
        readsWithoutDoubt(Examples.read(name));
    }

    @Test
    void readsTwentyThousandRoutesWithoutDoubt() {
        StringBuilder text = new StringBuilder("upstream users { target \"http://127.0.0.1\" }\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("route r" + i + " GET|POST /api/v" + i % 7 + "/things-" + i
                    + "/{id}/** -> users { require customer; cache 5m }\n");
        }
        readsWithoutDoubt(new SourceFile("large.gw", text.toString()));
    }

    private static void readsWithoutDoubt(SourceFile source) {
        Problems problems = new Problems(source);
        List<Token> tokens = io.gatewright.dsl.parse.Parser.sentences(Lexing.tokens(problems), problems);
        GwParser parser = io.gatewright.dsl.parse.Parser.grammar(tokens, problems);
        List<String> doubts = new ArrayList<>();
        parser.addErrorListener(new Doubts(doubts));
        parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
        parser.setProfile(true);
        parser.file();
        assertEquals(List.of(), doubts);
        assertTrue(problems.isEmpty());
        for (DecisionInfo decision : parser.getParseInfo().getDecisionInfo()) {
            assertTrue(decision.SLL_MaxLook <= FARTHEST, decision::toString);
            assertEquals(0, decision.LL_Fallback, decision::toString);
        }
    }

    private static final class Doubts extends BaseErrorListener {
        private final List<String> doubts;

        Doubts(List<String> doubts) {
            this.doubts = doubts;
        }

        @Override
        public void reportAmbiguity(
                Parser recognizer, DFA dfa, int start, int stop, boolean exact, BitSet alts, ATNConfigSet configs) {
            doubts.add("ambiguous: decision " + dfa.decision + " at token " + start);
        }

        @Override
        public void reportAttemptingFullContext(
                Parser recognizer, DFA dfa, int start, int stop, BitSet alts, ATNConfigSet configs) {
            doubts.add("full context: decision " + dfa.decision + " at token " + start);
        }
    }
}
