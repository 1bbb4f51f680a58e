package io.gatewright.runtime.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file behind a secret. Looked at now and then; used by one thread at a time. */
final class SecretFile {
    private static final Logger LOG = LoggerFactory.getLogger(SecretFile.class);
    private static final int MAX_SIZE = 8 << 20;

    private final Path path;
    private final Secret secret;
    private @Nullable FileTime modified;
    private boolean complained;

    private SecretFile(Path path, Secret secret, @Nullable FileTime modified) {
        this.path = path;
        this.secret = secret;
        this.modified = modified;
    }

    /** Reads the file for the first time. */
    static SecretFile open(String name, Path path) throws IOException {
        FileTime modified = Files.getLastModifiedTime(path);
        return new SecretFile(path, Secret.of(name, read(path)), modified);
    }

    Secret secret() {
        return secret;
    }

    /** Rereads the file if it changed; keeps the last content if it can't be read. */
    void refresh() {
        try {
            FileTime now = Files.getLastModifiedTime(path);
            if (Objects.equals(now, modified)) {
                return;
            }
            byte[] bytes = read(path);
            modified = now;
            complained = false;
            if (!Arrays.equals(bytes, secret.bytes())) {
                secret.replace(bytes);
                LOG.info("{} was reread", secret);
            }
        } catch (IOException e) {
            if (!complained) {
                complained = true;
                LOG.warn("{} can't be reread from {}; its last content stays", secret, path);
            }
        }
    }

    /** The content without one line break at its end. */
    private static byte[] read(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MAX_SIZE + 1);
            if (bytes.length > MAX_SIZE) {
                throw new IOException("larger than 8 MiB");
            }
            int end = bytes.length;
            if (end > 0 && bytes[end - 1] == '\n') {
                end--;
                if (end > 0 && bytes[end - 1] == '\r') {
                    end--;
                }
            }
            return Arrays.copyOf(bytes, end);
        }
    }
}
