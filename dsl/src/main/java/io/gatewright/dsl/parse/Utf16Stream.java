package io.gatewright.dsl.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/** A string as ANTLR reads it, one UTF-16 unit at a time, so that token offsets are offsets in the source. */
final class Utf16Stream implements CharStream {
    private final String text;
    private final String name;
    private int index;

    Utf16Stream(String text, String name) {
        this.text = text;
        this.name = name;
    }

    @Override
    public void consume() {
        if (index >= text.length()) {
            throw new IllegalStateException("cannot consume the end of the text");
        }
        index++;
    }

    @Override
    public int LA(int distance) {
        int at = distance < 0 ? index + distance : index + distance - 1;
        return at < 0 || at >= text.length() || distance == 0 ? EOF : text.charAt(at);
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {}

    @Override
    public int index() {
        return index;
    }

    @Override
    public void seek(int to) {
        index = Math.min(to, text.length());
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public String getSourceName() {
        return name;
    }

    @Override
    public String getText(Interval interval) {
        int end = Math.min(interval.b + 1, text.length());
        return interval.a >= end ? "" : text.substring(interval.a, end);
    }
}
