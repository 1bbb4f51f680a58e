package io.gatewright.compiler.resolve;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Objects with known members. Those that are declared may hold themselves, so they are told apart by their declaration; one
 * that is written out is taken for what its members are.
 */
final class Members implements Kind {
    private final String phrase;
    private final boolean declared;
    private final SortedMap<String, Slot> parts = new TreeMap<>();

    /** What is declared, still without members, which {@link #put} adds. */
    Members(String phrase) {
        this(phrase, true);
    }

    private Members(String phrase, boolean declared) {
        this.phrase = phrase;
        this.declared = declared;
    }

    /** An object written out. */
    static Members written(Map<String, Slot> parts) {
        Members members = new Members("an object", false);
        members.parts.putAll(parts);
        return members;
    }

    void put(String name, Slot slot) {
        parts.put(name, slot);
    }

    @Override
    public String phrase() {
        return phrase;
    }

    @Override
    public boolean fits(Kind other) {
        return other.isOpen() || other instanceof Members;
    }

    @Override
    public boolean takes(Kind given) {
        return this == given
                || given.isOpen()
                || (given instanceof Members members && !members.declared && hasAllOf(members));
    }

    private boolean hasAllOf(Members given) {
        return parts.entrySet().stream().allMatch(part -> {
            Slot here = part.getValue();
            Slot there = given.parts.getOrDefault(part.getKey(), new Slot(Plain.NULL, true));
            return here.optional()
                    ? there.kind() == Plain.NULL || here.kind().takes(there.kind())
                    : !there.optional() && here.kind().takes(there.kind());
        });
    }

    @Override
    public Optional<Slot> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    @Override
    public Set<String> parts() {
        return Collections.unmodifiableSet(parts.keySet());
    }

    @Override
    public Optional<Kind> every() {
        return parts.values().stream().map(Slot::kind).reduce(Kind::or).or(() -> Optional.of(Plain.NULL));
    }
}
