package io.gatewright.dsl.diagnostic;

import io.gatewright.dsl.source.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what stands behind a word of another gateway into what is written here instead. */
final class OtherValues {
    private static final int LONGEST = 60;
    private static final Pattern REST = Pattern.compile("[^\\r\\n;}]{0," + 4 * LONGEST + "}");
    private static final Pattern URL =
            Pattern.compile("https?://([A-Za-z0-9-]{1,40})[A-Za-z0-9.:/_-]{0," + LONGEST + "}");
    private static final Pattern NAME = Pattern.compile("([A-Za-z_][A-Za-z0-9_-]{0,40})(?=[\\s{]|\\z)");
    private static final Pattern HEADER = Pattern.compile(
            "\"?([A-Za-z][A-Za-z0-9-]{0,40})\"?\\s+(\"[^\"\\\\]{0,60}\"|[^\\s{\"\\\\]{1,60})(?:\\s+always)?");
    private static final Pattern REMOVED = Pattern.compile("\"?([A-Za-z][A-Za-z0-9-]{0,40})\"?");
    private static final Pattern STATUS = Pattern.compile("([2-5][0-9]{2})(?:\\s+(\\S.*))?");
    private static final Pattern PATH = Pattern.compile("(=?)\\s*(/[A-Za-z0-9/._-]{0,60})");
    private static final Pattern FILE = Pattern.compile("\"?([A-Za-z0-9_./-]{1,60}\\.gw)\"?");

    private OtherValues() {}

    static String fill(String help, Span word) {
        String text = word.file().text();
        Matcher line = REST.matcher(text).region(word.end(), text.length());
        String rest = line.lookingAt() ? line.group().strip() : "";
        if (help.contains("respond 200")) {
            return answer(help, rest);
        }
        if (help.contains("header.NAME")) {
            return header(help, rest);
        }
        Matcher url = URL.matcher(text).region(word.end(), Math.min(text.length(), word.end() + 4 * LONGEST));
        Matcher path = PATH.matcher(rest);
        Matcher file = FILE.matcher(rest);
        if (help.contains("PATH") && path.lookingAt()) {
            boolean exact = path.group(1).equals("=");
            return help.replace(
                    "GET PATH", "ANY " + (exact ? path.group(2) : path.group(2).replaceFirst("/*$", "") + "/**"));
        }
        if (help.contains("FILE.gw") && file.lookingAt()) {
            return help.replace("FILE.gw", file.group(1));
        }
        Matcher name = NAME.matcher(rest);
        String filled = help.contains("upstream NAME") && name.lookingAt() ? help.replace("NAME", name.group(1)) : help;
        return filled.contains("http://…") && url.find() && isNear(word, url)
                ? filled.replace("http://…", url.group())
                        .replace("NAME", Character.isDigit(url.group(1).charAt(0)) ? "NAME" : url.group(1))
                : filled;
    }

    /** Whether nothing ends what starts with {@code word} before the address. */
    private static boolean isNear(Span word, Matcher url) {
        String between = word.file().text().substring(word.end(), url.start());
        return between.indexOf('}') < 0 && between.lines().count() <= 3;
    }

    private static String header(String help, String rest) {
        Matcher set = HEADER.matcher(rest);
        Matcher removed = REMOVED.matcher(rest);
        if (help.contains("VALUE") && set.lookingAt()) {
            return help.replace("NAME = VALUE", set.group(1) + " = " + value(set.group(2)));
        }
        return !help.contains("VALUE") && removed.matches() ? help.replace("NAME", removed.group(1)) : help;
    }

    private static String value(String written) {
        if (written.startsWith("$")) {
            return OtherGateways.variable(written.substring(1)).orElse("VALUE");
        }
        int variable = written.indexOf('$');
        if (variable >= 0) {
            return "\"" + written.substring(0, variable).replace("\"", "") + "…\"";
        }
        return written.startsWith("\"") ? written : "\"" + written + "\"";
    }

    private static String answer(String help, String rest) {
        Matcher status = STATUS.matcher(rest);
        if (!status.matches()) {
            return help;
        }
        String responding = "`respond " + status.group(1) + "`";
        boolean moved = status.group(1).startsWith("3") && status.group(2) != null;
        return moved
                ? responding + " and `response { set header.location = "
                        + value(status.group(2).replaceAll("[\"\\\\]", "")) + " }`"
                : responding;
    }
}
