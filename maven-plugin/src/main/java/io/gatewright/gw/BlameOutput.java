package io.gatewright.gw;

import io.gatewright.compiler.audit.Blame;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code git blame --porcelain} prints. */
final class BlameOutput {
    private static final Pattern HEADER = Pattern.compile("([0-9a-f]{40,64}) \\d+ (\\d+)(?: \\d+)?");
    private static final Pattern UNCOMMITTED = Pattern.compile("0+");
    private static final int SHORT = 8;

    private final Map<Integer, Blame> lines = new HashMap<>();
    private final Map<String, Map<String, String>> commits = new HashMap<>();

    private BlameOutput() {}

    /** By line, from 1; none for lines that are not committed. */
    static Map<Integer, Blame> read(List<String> printed) {
        BlameOutput output = new BlameOutput();
        String commit = "";
        int line = 0;
        for (String each : printed) {
            Matcher header = HEADER.matcher(each);
            if (each.startsWith("\t")) {
                output.put(line, commit);
            } else if (header.matches()) {
                commit = header.group(1);
                line = Integer.parseInt(header.group(2));
            } else {
                int blank = each.indexOf(' ');
                String key = blank < 0 ? each : each.substring(0, blank);
                output.commits
                        .computeIfAbsent(commit, c -> new HashMap<>())
                        .putIfAbsent(key, blank < 0 ? "" : each.substring(blank + 1));
            }
        }
        return output.lines;
    }

    private void put(int line, String commit) {
        Map<String, String> told = commits.getOrDefault(commit, Map.of());
        if (!UNCOMMITTED.matcher(commit).matches() && told.containsKey("author-time")) {
            lines.put(
                    line,
                    new Blame(
                            commit.substring(0, SHORT),
                            told.getOrDefault("author", ""),
                            day(told.getOrDefault("author-time", "0")),
                            told.getOrDefault("summary", "")));
        }
    }

    private static LocalDate day(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds))
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }
}
