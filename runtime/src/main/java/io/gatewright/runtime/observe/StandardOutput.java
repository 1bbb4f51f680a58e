package io.gatewright.runtime.observe;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes lines to standard output, many at a time when there are many. Used by one thread. */
public final class StandardOutput implements LogSink {
    private static final int CHUNK = 32 * 1024;

    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private final StringBuilder buffer = new StringBuilder(CHUNK + 1024);

    @Override
    public void line(CharSequence json) {
        buffer.append(json).append('\n');
        if (buffer.length() >= CHUNK) {
            flush();
        }
    }

    @Override
    public void flush() {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("standard output is closed", e);
        }
    }
}
