package io.gatewright.runtime.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The secrets of a gateway, by name. The map is immutable; what it holds follows its files. */
public final class Secrets {
    private final Map<String, Secret> secrets = new HashMap<>();
    private final List<SecretFile> files = new ArrayList<>();

    /**
     * Where a secret comes from; exactly one of the two is set.
     *
     * @param variable the environment variable that holds it
     * @param file relative to the directory of secrets
     */
    public record Source(
            String name,
            @Nullable String variable,
            @Nullable String file) {}

    private Secrets() {}

    /** Reads them all; reports those that are missing or unreadable. */
    public static Secrets read(
            List<Source> sources,
            Map<String, byte[]> given,
            Map<String, String> environment,
            Path directory,
            StartupReport report) {
        Secrets secrets = new Secrets();
        for (Source source : sources) {
            byte[] content = given.get(source.name());
            secrets.secrets.put(
                    source.name(),
                    content != null
                            ? Secret.of(source.name(), content)
                            : secrets.read(source, environment, directory, report));
        }
        return secrets;
    }

    /** The secret; missing ones are in the report already. */
    public Secret get(String name) {
        Secret secret = secrets.get(name);
        if (secret == null) {
            throw new IllegalArgumentException("there is no secret `" + name + "`");
        }
        return secret;
    }

    /** Rereads the files that changed. Not to be called by two threads at once. */
    public void refresh() {
        files.forEach(SecretFile::refresh);
    }

    private Secret read(Source source, Map<String, String> environment, Path directory, StartupReport report) {
        String variable = source.variable();
        if (variable != null) {
            String value = environment.get(variable);
            if (value != null && !value.isEmpty()) {
                return Secret.of(source.name(), value.getBytes(StandardCharsets.UTF_8));
            }
            report.problem("secret `" + source.name() + "` is missing: set the environment variable " + variable);
            return Secret.missing(source.name());
        }
        Path path = directory.resolve(String.valueOf(source.file()));
        try {
            SecretFile file = SecretFile.open(source.name(), path);
            files.add(file);
            return file.secret();
        } catch (NoSuchFileException e) {
            report.problem("secret `" + source.name() + "` is missing: there is no file " + path);
        } catch (IOException e) {
            report.problem("secret `" + source.name() + "` can't be read from " + path + ": "
                    + e.getClass().getSimpleName());
        }
        return Secret.missing(source.name());
    }
}
