package io.gatewright.compiler.explain.why;

/** What became of the host, in words. */
final class HostText implements HostChoice.Cases<String> {
    private static final HostText INSTANCE = new HostText();

    private HostText() {}

    static String of(HostChoice choice) {
        return choice.match(INSTANCE);
    }

    @Override
    public String committed(HostChoice.Committed choice) {
        if (!choice.hosted()) {
            return (choice.host().isEmpty() ? "any" : choice.host()) + ": no route names a host";
        }
        String decides = choice.table().map(table -> "the routes of " + table).orElse("the routes that name no host");
        return known(choice.host(), choice.source()) + ": " + decides;
    }

    @Override
    public String misdirected(HostChoice.Misdirected choice) {
        return known(choice.host(), choice.source()) + ": no route is for it";
    }

    private static String known(String host, HostChoice.Source source) {
        return host.isEmpty() ? source.text() : host + " (" + source.text() + ")";
    }

    @Override
    public String refused(HostChoice.Refused choice) {
        return choice.reason();
    }
}
