package io.gatewright.gw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.dsl.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a gateway is compared with is what was named, or nothing is compared. */
class AgainstTest {
    private static final String OLD = "gateway g { listen 8080 }\n";

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void aProjectInASubfolder() throws Exception {
        project = folder.resolve("work/edge");
        write("src/main/gateway/g.gw", OLD);
        write("src/main/gateway/more/h.gw", "# more\n");
        write("src/test/gateway/t.gw", "# tests\n");
        git("init", "-q", "-b", "main", ".");
        git("add", "-A");
        git("commit", "-q", "-m", "first");
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void git(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=it", "-c", "user.email=it@example.com"));
        command.addAll(List.of(words));
        Path work = Files.createDirectories(folder.resolve("work"));
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
    }

    private Against against() {
        return new Against(project, project.resolve("src/main/gateway"), project.resolve("src/test/gateway"));
    }

    private static List<String> names(List<SourceFile> files) {
        return files.stream().map(SourceFile::name).toList();
    }

    private String refused(String named) {
        return String.valueOf(
                assertThrows(MojoFailureException.class, () -> against().find(named))
                        .getMessage());
    }

    @Test
    void aCommitIsReadWithItsTestsWhateverIsHereNow() throws Exception {
        write("src/main/gateway/g.gw", "gateway changed { listen 1 }\n");
        Files.delete(project.resolve("src/main/gateway/more/h.gw"));
        Files.delete(project.resolve("src/test/gateway/t.gw"));
        for (String named : List.of("HEAD", "main", "refs/heads/main", "main^{commit}")) {
            Against.Found found = against().find(named);
            assertEquals(List.of("g.gw", "more/h.gw"), names(found.sources()), named);
            assertEquals(OLD, found.sources().get(0).text());
            assertEquals(List.of("t.gw"), names(found.testSources()));
        }
    }

    /** Else whoever changes a gateway could say what it is compared with. */
    @Test
    void nothingHereStandsForACommit() throws Exception {
        git("update-ref", "refs/remotes/origin/main", "HEAD");
        write("origin/main/g.gw", "gateway copy { listen 2 }\n");
        assertEquals(
                "gw.against is `origin/main`, which is a commit that git knows and a folder here as well:"
                        + " `origin/main^{commit}` is the commit, `./origin/main` what is here",
                refused("origin/main"));
        assertEquals(
                OLD, against().find("origin/main^{commit}").sources().get(0).text());
        assertEquals(
                "gateway copy { listen 2 }\n",
                against().find("./origin/main").sources().get(0).text());
        write("HEAD", "");
        assertTrue(refused("HEAD").contains("a file here as well"), refused("HEAD"));
    }

    @Test
    void aGatewayThatWasMovedIsNotANewOne() throws Exception {
        git("mv", "edge", "ingress");
        project = folder.resolve("work/ingress");
        String said = refused("HEAD");
        assertTrue(said.contains("edge/src/main/gateway/g.gw was there and is gone"), said);
    }

    @Test
    void aSecondGatewayIsANewOne() throws Exception {
        project = folder.resolve("work/second");
        write("src/main/gateway/g.gw", OLD);
        Against.Found found = against().find("HEAD");
        assertEquals(List.of(), found.sources());
    }

    @Test
    void whatIsNotThereIsRefused() throws Exception {
        assertTrue(refused("no-such-branch").contains("no commit that git knows here"), refused("no-such-branch"));
        assertTrue(refused("--all").contains("no commit that git knows here"), refused("--all"));
        Files.createDirectories(project.resolve("empty"));
        assertTrue(refused("empty").startsWith("no .gw file in "), refused("empty"));
        Path outside = Files.createDirectories(folder.resolve("outside"));
        project = outside;
        assertTrue(refused("main").contains("is in no git repository"), refused("main"));
    }

    @Test
    void aShallowCloneKnowsOnlyItsOwnCommits() throws Exception {
        write("src/main/gateway/g.gw", "gateway later { listen 1 }\n");
        git("commit", "-q", "-a", "-m", "second");
        git("clone", "-q", "--depth", "1", folder.resolve("work").toUri().toString(), "../shallow");
        project = folder.resolve("shallow/edge");
        assertEquals(
                "gateway later { listen 1 }\n",
                against().find("HEAD").sources().get(0).text());
        assertTrue(refused("HEAD~1").endsWith("a shallow clone may have to fetch it first"), refused("HEAD~1"));
    }

    @Test
    void aJarHoldsTheSourcesOrIsRefused() throws Exception {
        jar("good.jar", Against.IN_JAR + "g.gw");
        Against.Found found = against().find("good.jar");
        assertEquals(List.of("g.gw"), names(found.sources()));
        assertEquals(List.of(), found.testSources());
        jar("other.jar", "META-INF/other");
        assertTrue(refused("other.jar").contains("holds no sources of a gateway"), refused("other.jar"));
        write("none.jar", "not a jar");
        String said = String.valueOf(
                assertThrows(MojoExecutionException.class, () -> against().find("none.jar"))
                        .getMessage());
        assertTrue(said.startsWith("cannot read "), said);
    }

    private void jar(String name, String entry) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(project.resolve(name)))) {
            out.putNextEntry(new JarEntry(entry));
            out.write(OLD.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
    }
}
