package io.gatewright.gw;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.apache.maven.plugin.MojoFailureException;

/** Java package names out of Maven coordinates. */
final class PackageNames {
    private PackageNames() {}

    /** {@code com.example} and {@code my-shop} give {@code com.example.my_shop}. Java keeps {@code java.…} to itself. */
    static String of(String groupId, String artifactId) {
        String name = Arrays.stream(
                        (groupId + "." + artifactId).toLowerCase(Locale.ROOT).split("\\.", -1))
                .map(PackageNames::part)
                .collect(Collectors.joining("."));
        return name.startsWith("java.") ? "_" + name : name;
    }

    static String checked(String name) throws MojoFailureException {
        if (!SourceVersion.isName(name) || name.startsWith("java.") || name.equals("java")) {
            throw new MojoFailureException("`" + name + "` (gw.packageName) is not the name of a Java package");
        }
        return name;
    }

    private static String part(String text) {
        String word = text.replaceAll("[^a-z0-9_]", "_");
        if (word.isEmpty() || Character.isDigit(word.charAt(0)) || SourceVersion.isKeyword(word)) {
            return "_" + word;
        }
        return word;
    }
}
