package io.gatewright.runtime.transform;

import io.gatewright.runtime.http.BadUpstreamBody;
import io.gatewright.runtime.http.BodyFilter;
import java.nio.ByteBuffer;

/**
 * Lets a JSON text through without the members that {@link RemovalPaths} name. What stays keeps its bytes; with a
 * removed member go the blanks and the comma around it. Nothing of a member goes out before its name is known.
 *
 * <p>Each stretch of bytes is in one of three modes. In a container that a path leads into, the bytes between
 * members and the names are held; once a name is whole they are either emitted or dropped. Held are at most
 * {@value #MAX_BLANKS} bytes of blanks (more are dropped: they mean nothing) and a name no longer than the longest
 * that could match.
 */
final class JsonRemovalFilter implements BodyFilter, JsonEvents {
    private static final int MAX_BLANKS = 1024;
    private static final int PIECE = 8192;

    private enum Mode {
        COPY,
        HOLD,
        DROP
    }

    private final RemovalPaths paths;
    private final JsonScanner scanner = new JsonScanner(this);
    private final byte[] piece = new byte[PIECE];
    private final HeldBytes held = new HeldBytes();
    private final OutputBytes output = new OutputBytes();

    /** The piece's bytes before this index are settled. */
    private int mark;

    private Mode mode = Mode.HOLD;
    private int depth;
    /** The depth of the container whose member or element is being dropped. */
    private int dropDepth;

    /** How many of the open containers, outermost first, some path leads into. */
    private int watched;

    /** By watched level: the paths that led there, whether it is an array, whether something in it was kept. */
    private final long[] alive;

    private final boolean[] array;
    private final boolean[] kept;
    /** The paths that lead to the value that comes next. */
    private long coming;

    private final char[] name;
    private int nameLength;
    private boolean inName;
    private boolean failed;

    JsonRemovalFilter(RemovalPaths paths) {
        this.paths = paths;
        int levels = paths.levels();
        alive = new long[levels];
        array = new boolean[levels];
        kept = new boolean[levels];
        coming = paths.all();
        int longest = 0;
        for (int level = 0; level < levels; level++) {
            longest = Math.max(longest, paths.longestName(level));
        }
        name = new char[longest];
    }

    @Override
    public void write(ByteBuffer in, Out out) throws BadUpstreamBody {
        if (failed) {
            throw new BadUpstreamBody("the JSON text was malformed before");
        }
        failed = true;
        output.to(out);
        while (in.hasRemaining()) {
            int length = Math.min(piece.length, in.remaining());
            in.get(piece, 0, length);
            mark = 0;
            scanner.scan(piece, 0, length);
            settle(length);
        }
        output.flush();
        failed = false;
    }

    @Override
    public void end(Out out) throws BadUpstreamBody {
        if (failed) {
            throw new BadUpstreamBody("the JSON text was malformed before");
        }
        mark = 0;
        output.to(out);
        scanner.end();
        output.flush();
    }

    @Override
    public void close() {}

    @Override
    public void byteOrderMark(int end) {
        settle(end);
        held.clear();
    }

    @Override
    public void value(int at) {
        if (mode == Mode.DROP || depth > watched) {
            return;
        }
        if (depth == 0) {
            settle(at);
            release();
        } else if (array[watched - 1]) {
            int level = watched - 1;
            coming = paths.wild(level, alive[level]);
            if (paths.ends(level, coming)) {
                settle(at);
                drop();
            }
        }
    }

    @Override
    public void valueEnd(int end) {
        if (mode == Mode.DROP && depth == dropDepth) {
            settle(end);
            mode = Mode.HOLD;
        }
    }

    @Override
    public void open(int at, boolean isArray) {
        depth++;
        if (mode == Mode.DROP || watched != depth - 1 || coming == 0) {
            return;
        }
        int level = watched++;
        alive[level] = coming;
        array[level] = isArray;
        kept[level] = false;
        if (mayLose(level)) {
            settle(at + 1);
            mode = Mode.HOLD;
        }
    }

    @Override
    public void close(int at) {
        if (mode != Mode.DROP && depth == watched) {
            settle(at);
            release();
            watched--;
        }
        depth--;
    }

    @Override
    public void comma(int at) {
        if (mode != Mode.DROP && depth == watched && mayLose(watched - 1)) {
            settle(at);
            held.clear();
            mark = at + 1;
            mode = Mode.HOLD;
        }
    }

    @Override
    public boolean name(int at) {
        if (mode == Mode.DROP || depth != watched) {
            return false;
        }
        settle(at);
        int level = watched - 1;
        coming = paths.wild(level, alive[level]);
        if (paths.ends(level, coming)) {
            drop();
            return false;
        }
        if (paths.named(level, alive[level]) == 0) {
            keep();
            return false;
        }
        inName = true;
        nameLength = 0;
        return true;
    }

    @Override
    public void nameUnit(char unit) {
        if (nameLength < name.length) {
            name[nameLength] = unit;
        }
        nameLength++;
    }

    @Override
    public void nameEnd(int end) {
        settle(end);
        inName = false;
        int level = watched - 1;
        if (mode == Mode.COPY) {
            return; // too long to match
        }
        if (nameLength <= name.length) {
            coming = paths.member(level, alive[level], name, nameLength);
        }
        if (paths.ends(level, coming)) {
            drop();
        } else {
            keep();
        }
    }

    /** Whether members or elements of the watched container at {@code level} may have to go. */
    private boolean mayLose(int level) {
        return !array[level] || paths.ends(level, paths.wild(level, alive[level]));
    }

    /** Does with the bytes up to {@code end} what the mode says. */
    private void settle(int end) {
        int length = end - mark;
        if (length > 0) {
            switch (mode) {
                case COPY -> output.add(piece, mark, length);
                case DROP -> {}
                case HOLD -> hold(length);
            }
            mark = end;
        }
    }

    private void hold(int length) {
        if (!inName) {
            held.add(piece, mark, Math.min(length, Math.max(0, MAX_BLANKS - held.size())));
        } else if (nameLength > name.length) {
            keep();
            output.add(piece, mark, length);
        } else {
            held.add(piece, mark, length);
        }
    }

    /** The member or element whose beginning is held stays. */
    private void keep() {
        int level = watched - 1;
        if (kept[level]) {
            output.add((byte) ',');
        }
        kept[level] = true;
        release();
    }

    private void release() {
        held.moveTo(output);
        mode = Mode.COPY;
    }

    /** The member or element whose beginning is held goes. */
    private void drop() {
        held.clear();
        mode = Mode.DROP;
        dropDepth = depth;
    }
}
