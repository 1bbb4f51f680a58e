package io.gatewright.runtime;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * TERM and INT: the first one stops, the second one cuts the stopping short. The JDK's signal API is
 * unsupported and warns when compiled against, so it is called by reflection.
 */
final class Signals {
    private Signals() {}

    static void onStop(Runnable stop, Runnable cut) {
        AtomicInteger received = new AtomicInteger();
        Runnable action = () -> {
            if (received.getAndIncrement() == 0) {
                new Thread(stop, "gatewright-stop").start();
            } else {
                cut.run();
            }
        };
        try {
            handle("TERM", action);
            handle("INT", action);
        } catch (ReflectiveOperationException e) {
            Runtime.getRuntime().addShutdownHook(new Thread(stop, "gatewright-stop"));
        }
    }

    private static void handle(String name, Runnable action) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object proxy = Proxy.newProxyInstance(
                Signals.class.getClassLoader(), new Class<?>[] {handler}, (self, method, args) -> {
                    if (method.getName().equals("handle")) {
                        action.run();
                    }
                    return null;
                });
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
    }
}
