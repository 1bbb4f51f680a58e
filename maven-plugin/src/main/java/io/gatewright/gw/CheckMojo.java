package io.gatewright.gw;

import io.gatewright.compiler.GatewayCompiler;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.jspecify.annotations.NullUnmarked;

/**
 * Checks the gateway's sources and prints what is wrong with them, without writing anything. Needs no network,
 * environment variable or secret.
 */
@NullUnmarked
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends GatewayMojo {
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        report(GatewayCompiler.check(request()));
    }
}
