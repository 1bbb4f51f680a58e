package io.gatewright.gw;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesTest {
    @TempDir
    Path folder;

    private GatewayMojo in(GatewayMojo mojo, String... modules) {
        Model model = new Model();
        model.setModules(List.of(modules));
        mojo.project = new MavenProject(model);
        mojo.sourceDirectory = folder.resolve("src/main/gateway").toFile();
        mojo.testSourceDirectory = folder.resolve("src/test/gateway").toFile();
        return mojo;
    }

    @Test
    void what_only_holds_modules_together_has_no_gateway_to_look_at() {
        for (GatewayMojo mojo :
                List.of(new CheckMojo(), new TestMojo(), new DiffMojo(), new RoutesMojo(), new AuditMojo())) {
            assertDoesNotThrow(
                    in(mojo, "shop", "admin")::execute, mojo.getClass().getSimpleName());
        }
    }

    @Test
    void a_project_without_modules_has_a_gateway_or_it_is_a_mistake() {
        RoutesMojo mojo = new RoutesMojo();
        mojo.format = "text";
        MojoFailureException failure = assertThrows(MojoFailureException.class, in(mojo)::execute);
        assertEquals(
                "no .gw file in " + mojo.sourceDirectory + "; a gateway needs at least one, with a `gateway` block",
                failure.getMessage());
    }
}
