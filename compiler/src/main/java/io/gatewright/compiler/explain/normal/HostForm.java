package io.gatewright.compiler.explain.normal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What N makes of a host: lower case, without port and trailing dot. */
public sealed interface HostForm {
    /** The longest name of RFC 1035, in characters. */
    int MAX_LENGTH = 253;

    /** Normalises {@code host[:port]}, as it stands in a Host field or an absolute URL. Never throws. */
    static HostForm of(String authority) {
        return authority.startsWith("[") ? address(authority) : name(authority);
    }

    <R> R match(Cases<R> cases);

    /** One method per case. */
    interface Cases<R> {
        R known(Known host);

        R malformed(Malformed host);
    }

    /** @param name in normal form */
    record Known(String name) implements HostForm {
        public Known {
            Objects.requireNonNull(name);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.known(this);
        }
    }

    /** @param reason what is wrong, without a full stop */
    record Malformed(String reason) implements HostForm {
        public Malformed {
            Objects.requireNonNull(reason);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.malformed(this);
        }
    }

    private static HostForm address(String authority) {
        int close = authority.indexOf(']');
        if (close < 0) {
            return new Malformed("`[` without `]`");
        }
        if (!isIpv6(authority.substring(1, close))) {
            return new Malformed("not an IPv6 address between the brackets");
        }
        return isPort(authority.substring(close + 1))
                ? new Known(authority.substring(0, close + 1).toLowerCase(Locale.ROOT))
                : new Malformed("what follows the address is not a port");
    }

    /** Eight groups, or fewer around one {@code ::}; without a zone, and without IPv4 at the end. */
    private static boolean isIpv6(String address) {
        String[] sides = address.split("::", -1);
        List<String> groups = Arrays.stream(sides)
                .filter(side -> sides.length == 1 || !side.isEmpty())
                .flatMap(side -> Arrays.stream(side.split(":", -1)))
                .toList();
        return groups.stream().allMatch(group -> group.matches("[0-9A-Fa-f]{1,4}"))
                && (sides.length == 2 ? groups.size() < 8 : sides.length == 1 && groups.size() == 8);
    }

    private static HostForm name(String authority) {
        int colon = authority.indexOf(':');
        String name = colon < 0 ? authority : authority.substring(0, colon);
        if (colon >= 0 && !isPort(authority.substring(colon))) {
            return new Malformed("what follows the name is not a port");
        }
        String bare = name.length() > 1 && name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (bare.isEmpty()) {
            return new Malformed("there is no name");
        }
        if (!bare.chars().allMatch(c -> c != '~' && UriCharacters.isUnreserved((char) c))) {
            return new Malformed("a character that no host name has");
        }
        if (bare.startsWith(".") || bare.endsWith(".") || bare.contains("..")) {
            return new Malformed("an empty label");
        }
        return bare.length() > MAX_LENGTH
                ? new Malformed("longer than " + MAX_LENGTH + " characters")
                : new Known(bare.toLowerCase(Locale.ROOT));
    }

    /** Nothing, or a colon and 1 to 65535. */
    private static boolean isPort(String text) {
        if (text.isEmpty()) {
            return true;
        }
        String digits = text.substring(1).replaceFirst("^0+", "");
        return text.startsWith(":")
                && text.chars().skip(1).allMatch(c -> UriCharacters.isDigit((char) c))
                && !digits.isEmpty()
                && digits.length() <= 5
                && Integer.parseInt(digits) <= 65535;
    }
}
