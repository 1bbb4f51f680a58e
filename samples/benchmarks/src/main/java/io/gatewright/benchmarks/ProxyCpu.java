package io.gatewright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a plain proxied GET of 1 KiB costs in CPU time of the proxy's processes: a generated gateway with its access
 * log and without, a bare Undertow {@code ProxyHandler}, and nginx, in turn, all before the same nginx.
 * Needs {@code nginx} and {@code wrk} on the path; everything listens on the loopback address.
 */
public final class ProxyCpu {
    private static final String GATEWAY = "ours, access log on";
    private static final long WARM_REQUESTS = 500_000;
    private static final int MAX_SLICES = 12;

    private ProxyCpu() {}

    /**
     * Measures and prints.
     *
     * @param args optional: seconds of warm-up for each at least (45), seconds of a measurement (10), rounds (5)
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int warmUp = args.length > 0 ? Integer.parseInt(args[0]) : 45;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        Path folder = Files.createTempDirectory("proxy-cpu");
        List<Contestant> started = new ArrayList<>();
        try {
            Nginx nginx = new Nginx(folder);
            Contestant upstream = nginx.files("upstream", 1024);
            started.add(upstream);
            started.add(ServedGateway.start(GATEWAY, folder.resolve("logging"), upstream.port(), true));
            started.add(ServedGateway.start("ours, access log off", folder.resolve("silent"), upstream.port(), false));
            started.add(BareProxy.start("ProxyHandler", upstream.port()));
            started.add(nginx.proxy("nginx", upstream.port()));
            List<Contestant> contestants = started.subList(1, started.size());
            for (Contestant each : contestants) {
                warmUp(each, warmUp);
            }
            print(contestants, measure(contestants, seconds, rounds));
        } finally {
            for (Contestant each : started) {
                each.stop();
            }
        }
    }

    /** Until compilers have done their work: so many seconds and so many requests at least. */
    private static void warmUp(Contestant contestant, int seconds) throws IOException, InterruptedException {
        long requests = 0;
        for (int slice = 0; slice < MAX_SLICES && (slice == 0 || requests < WARM_REQUESTS); slice++) {
            requests += Wrk.load(contestant.port(), slice == 0 ? seconds : 10);
        }
        System.out.printf(Locale.ROOT, "warm     %-22s %d requests%n", contestant.name(), requests);
    }

    /** The cost of each contestant, in their order, in each round; every other round runs backwards. */
    private static List<List<Double>> measure(List<Contestant> contestants, int seconds, int rounds)
            throws IOException, InterruptedException {
        List<List<Double>> costs = new ArrayList<>();
        contestants.forEach(each -> costs.add(new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < contestants.size(); i++) {
                int which = round % 2 == 0 ? i : contestants.size() - 1 - i;
                Contestant contestant = contestants.get(which);
                long before = contestant.cpuMicros();
                long requests = Wrk.load(contestant.port(), seconds);
                double micros = (contestant.cpuMicros() - before) / (double) requests;
                costs.get(which).add(micros);
                System.out.printf(
                        Locale.ROOT,
                        "round %d  %-22s %7.2f us a request, %d requests%n",
                        round + 1,
                        contestant.name(),
                        micros,
                        requests);
            }
        }
        return costs;
    }

    private static void print(List<Contestant> contestants, List<List<Double>> costs) {
        System.out.printf(
                "%n%-22s %9s %9s %9s %14s %8s%n",
                "median of rounds", "us", "least", "most", "/ ProxyHandler", "/ nginx");
        double handler = median(costs.get(2));
        double nginx = median(costs.get(3));
        for (int i = 0; i < contestants.size(); i++) {
            List<Double> sorted = costs.get(i).stream().sorted().toList();
            double median = median(sorted);
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %9.2f %9.2f %9.2f %14.2f %8.2f%n",
                    contestants.get(i).name(),
                    median,
                    sorted.get(0),
                    sorted.get(sorted.size() - 1),
                    median / handler,
                    median / nginx);
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
