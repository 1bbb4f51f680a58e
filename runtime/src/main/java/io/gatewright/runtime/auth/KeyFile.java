package io.gatewright.runtime.auth;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys file of an {@code auth … api-key}: a line for each caller, {@code id:sha256:HASH}, where the hash is that of
 * the key's characters in 64 hex digits. Empty lines, and lines that start with {@code #}, are skipped. Ids and hashes
 * come once; an id has 1 to {@value #LONGEST_ID} letters, digits, dots, underscores and hyphens. There are at most
 * {@value #MOST_BYTES} bytes.
 *
 * <p>A plain, fast hash is right here: it need not slow down guessing, since a key is not a password but 128 random
 * bits or more, which nobody guesses.
 */
final class KeyFile {

    static final int MOST_BYTES = 8 << 20;
    static final int LONGEST_ID = 64;

    private static final int MOST_PROBLEMS = 10;
    private static final int HASH_DIGITS = 64;

    private final Map<CredentialDigest, ApiKey> keys = new HashMap<>();
    private final Map<String, Integer> lineOfId = new HashMap<>();
    private final Map<CredentialDigest, Integer> lineOfKey = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private KeyFile() {}

    /**
     * What a file holds.
     *
     * @param keys by the digest of the key
     * @param problems what is wrong with the file, each the end of a sentence; line numbers, never what stands there
     */
    record Reading(Map<CredentialDigest, ApiKey> keys, List<String> problems) {
        Reading {
            keys = Map.copyOf(keys);
            problems = List.copyOf(problems);
        }
    }

    static Reading read(byte[] content) {
        if (content.length > MOST_BYTES) {
            return new Reading(Map.of(), List.of("is larger than " + MOST_BYTES + " bytes"));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new Reading(Map.of(), List.of("is not UTF-8 text"));
        }
        KeyFile file = new KeyFile();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            file.line(++number, line.strip());
        }
        return new Reading(file.problems.isEmpty() ? file.keys : Map.of(), file.problems());
    }

    private void line(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        String[] parts = line.split(":", -1);
        CredentialDigest digest = parts.length == 3 && parts[1].equals("sha256") ? hash(parts[2]) : null;
        if (digest == null || !isId(parts[0])) {
            problems.add("has something else than `id:sha256:HASH` on line " + number);
            return;
        }
        Integer sameId = lineOfId.putIfAbsent(parts[0], number);
        Integer sameKey = lineOfKey.putIfAbsent(digest, number);
        if (sameId != null) {
            problems.add("has the id of line " + sameId + " again on line " + number);
        } else if (sameKey != null) {
            problems.add("has the key of line " + sameKey + " again on line " + number);
        } else {
            keys.put(digest, new ApiKey(parts[0], digest));
        }
    }

    private List<String> problems() {
        if (problems.size() <= MOST_PROBLEMS) {
            return problems;
        }
        List<String> first = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        first.add("has " + (problems.size() - MOST_PROBLEMS) + " more lines like these");
        return first;
    }

    private static @Nullable CredentialDigest hash(String digits) {
        if (digits.length() != HASH_DIGITS || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80)) {
            return null;
        }
        return CredentialDigest.ofHash(HexFormat.of().parseHex(digits));
    }

    private static boolean isId(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_ID
                && id.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '.'
                                || c == '_'
                                || c == '-');
    }
}
