package io.gatewright.runtime.edge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tables beside {@code hostile/README.md}, which says how they are written. */
final class HostileTable {
    private static final Pattern REPEATED = Pattern.compile("\\{([^{}]*)\\*(\\d+)}");
    private static final Pattern OCTET = Pattern.compile("\\\\(x[0-9a-f]{2}|[rnt0])");
    private static final String SMUGGLED = "GET /smuggled HTTP/1.1⏎Host: a.example⏎⏎";

    private HostileTable() {}

    /**
     * @param bytes one character an octet
     * @param answers for each answer a status, or what the upstream sees
     * @param fields as in the table
     */
    record Row(String name, boolean trusted, String bytes, List<String> answers, boolean kept, List<String> fields) {}

    static List<Row> read(String file) throws IOException {
        List<Row> rows = new ArrayList<>();
        boolean trusted = false;
        String frame = "{}";
        for (String line : text(file).lines().toList()) {
            if (line.equals("@trusted")) {
                trusted = true;
            } else if (line.startsWith("@ ")) {
                frame = line.substring(2);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(row(line, frame, trusted));
            }
        }
        return rows;
    }

    private static Row row(String line, String frame, boolean trusted) {
        String[] cells = line.split(" \\| ", -1);
        String outcome = cells[2].trim();
        boolean kept = outcome.endsWith(" kept");
        if (!kept && !outcome.endsWith(" closed")) {
            throw new IllegalArgumentException("neither kept nor closed: " + line);
        }
        List<String> answers =
                List.of(octets(outcome.substring(0, outcome.lastIndexOf(' '))).split(", "));
        List<String> fields =
                cells.length < 4 ? List.of() : List.of(octets(cells[3].trim()).split(" ; "));
        return new Row(cells[0].trim(), trusted, octets(frame.replace("{}", cells[1].trim())), answers, kept, fields);
    }

    private static String octets(String text) {
        String plain = REPEATED.matcher(text.replace("§", SMUGGLED))
                .replaceAll(m -> Matcher.quoteReplacement(m.group(1).repeat(Integer.parseInt(m.group(2)))));
        return OCTET.matcher(plain)
                .replaceAll(m -> Matcher.quoteReplacement(octet(m.group(1))))
                .replace("⏎", "\r\n");
    }

    private static String octet(String escape) {
        return switch (escape.charAt(0)) {
            case 'r' -> "\r";
            case 'n' -> "\n";
            case 't' -> "\t";
            case '0' -> "\0";
            default -> String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
        };
    }

    private static String text(String file) throws IOException {
        try (InputStream in = HostileTable.class.getResourceAsStream("/hostile/" + file + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
