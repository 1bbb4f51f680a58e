package io.gatewright.gw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** The files of a new project. */
final class Starter {
    /** Where GitHub looks for it, from the root of a repository. */
    static final String WORKFLOW = ".github/workflows/gateway.yml";

    private static final String SOURCES = "src/main/gateway";

    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> words;

    Starter(String groupId, String artifactId, String version) throws MojoExecutionException, MojoFailureException {
        String name = StarterNames.gateway(StarterNames.id("artifactId", artifactId));
        this.words = Map.of(
                "@groupId@",
                StarterNames.id("groupId", groupId),
                "@artifactId@",
                artifactId,
                "@name@",
                name,
                "@version@",
                version);
        add("pom.xml", "pom.xml");
        add(SOURCES + "/" + name + ".gw", "gateway.gw");
        add("src/test/gateway/" + name + "-test.gw", "gateway-test.gw");
        add(WORKFLOW, "workflow.yml");
        add(".gitignore", "gitignore");
        add("README.md", "README.md");
    }

    private void add(String path, String resource) throws MojoExecutionException {
        try (InputStream in = Starter.class.getResourceAsStream("init/" + resource)) {
            if (in == null) {
                throw new MojoExecutionException("the plugin lacks " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> word : words.entrySet()) {
                text = text.replace(word.getKey(), word.getValue());
            }
            files.put(path, text);
        } catch (IOException e) {
            throw new MojoExecutionException("cannot read " + resource + ": " + e.getMessage(), e);
        }
    }

    /** Their paths, below the project. */
    Set<String> files() {
        return files.keySet();
    }

    /** Writes all of them, or none where one of them is there already. */
    void write(Path root) throws MojoExecutionException, MojoFailureException {
        List<String> present = new ArrayList<>(files.keySet().stream()
                .filter(path -> Files.exists(root.resolve(path)))
                .toList());
        GatewaySources.read(root.resolve(SOURCES)).stream()
                .map(file -> SOURCES + "/" + file.name())
                .filter(path -> !present.contains(path)) // a project has one gateway
                .forEach(present::add);
        if (!present.isEmpty()) {
            throw new MojoFailureException("nothing was written, for " + root + " has " + String.join(", ", present)
                    + " already: take another folder, with -Ddirectory=…");
        }
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = root.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write to " + root + ": " + e.getMessage(), e);
        }
    }
}
