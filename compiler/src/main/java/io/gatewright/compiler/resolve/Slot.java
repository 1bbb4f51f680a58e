package io.gatewright.compiler.resolve;

/**
 * What may stand somewhere: under a name of an object, in a list.
 *
 * @param optional whether it may be absent
 */
record Slot(Kind kind, boolean optional) {
    static Slot present(Kind kind) {
        return new Slot(kind, false);
    }

    Slot orAbsent(boolean absent) {
        return absent && !optional ? new Slot(kind, true) : this;
    }

    /** What both fit into. */
    Slot or(Slot other) {
        if (kind == Plain.NULL) {
            return other.orAbsent(true);
        }
        return other.kind == Plain.NULL ? orAbsent(true) : new Slot(kind.or(other.kind), optional || other.optional);
    }
}
