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
        String known = known(choice.host(), choice.source());
        if (choice.table().isEmpty()) {
            return known + ": the routes that name no host";
        }
        return choice.table().get().equals(choice.host())
                ? known
                : known + ": the routes of " + choice.table().get();
    }

    @Override
    public String misdirected(HostChoice.Misdirected choice) {
        return choice.host().isEmpty()
                ? "none given, and every route names one: add a Host header"
                : known(choice.host(), choice.source()) + ": no route is for it";
    }

    private static String known(String host, HostChoice.Source source) {
        return host.isEmpty() ? source.text() : host + " (" + source.text() + ")";
    }

    @Override
    public String refused(HostChoice.Refused choice) {
        return choice.reason();
    }
}
