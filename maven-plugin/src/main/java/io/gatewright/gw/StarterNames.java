package io.gatewright.gw;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;

/** Names of a new project. */
final class StarterNames {
    private static final Pattern MAVEN_ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
    private static final int LONGEST = 64;
    /** What no gateway can be called, since the language means something else by it. */
    private static final Set<String> WORDS = Set.of(
            "and", "or", "not", "in", "under", "when", "else", "each", "because", "until", "true", "false", "null");

    private StarterNames() {}

    /** A folder's name as an artifact id. */
    static String artifact(String folder) {
        String id =
                folder.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return id.isEmpty() ? "my-gateway" : id;
    }

    /** A word as Maven takes it for an id. */
    static String id(String property, String word) throws MojoFailureException {
        if (!MAVEN_ID.matcher(word).matches()) {
            throw new MojoFailureException(property + " is letters, digits, `.`, `-` and `_`, not `" + word + "`");
        }
        return word;
    }

    /** An artifact id as the name of a gateway: {@code my.gateway-2} is {@code my-gateway-2}. */
    static String gateway(String artifact) {
        String name = artifact.replaceAll("[^A-Za-z0-9_]+", "-").replaceAll("^-|-$", "");
        String cut = name.length() <= LONGEST / 2
                ? name
                : name.substring(0, LONGEST / 2).replaceAll("-$", "");
        if (cut.isEmpty()) {
            return "gateway";
        }
        return Character.isDigit(cut.charAt(0)) || WORDS.contains(cut) ? "gateway-" + cut : cut;
    }
}
