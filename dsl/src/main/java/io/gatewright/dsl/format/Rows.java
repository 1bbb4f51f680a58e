package io.gatewright.dsl.format;

import io.gatewright.dsl.parse.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the sentences that are meant to be aligned with one another. */
final class Rows {
    private static final String SETTING = "setting";

    private Rows() {}

    /** How many blanks beyond the first stand before which words. */
    static Map<Word, Integer> padding(List<Sentence> all) {
        Map<Word, Integer> padding = new HashMap<>();
        List<Row> run = new ArrayList<>();
        List<Sentence> sentences =
                all.stream().filter(each -> !each.isComment()).toList();
        boolean apart = false;
        int next = 0;
        for (Sentence each : all) {
            apart |= each.apart;
            if (!each.isComment()) {
                String kind = kind(sentences, next++);
                if (apart || (!run.isEmpty() && !run.get(0).kind().equals(kind))) {
                    new Alignment(run, padding).apply();
                    run = new ArrayList<>();
                }
                run.add(Row.of(each, kind));
                apart = false;
            }
        }
        new Alignment(run, padding).apply();
        return padding;
    }

    /** Settings of one name in a row are a table of their own. */
    private static String kind(List<Sentence> sentences, int i) {
        String kind = sentences.get(i).first().row();
        String name = sentences.get(i).first().text();
        boolean repeated = kind.equals(SETTING) && (isNamed(sentences, i - 1, name) || isNamed(sentences, i + 1, name));
        return repeated ? kind + " " + name : kind;
    }

    private static boolean isNamed(List<Sentence> sentences, int i, String name) {
        return i >= 0 && i < sentences.size() && sentences.get(i).first().text().equals(name);
    }
}
