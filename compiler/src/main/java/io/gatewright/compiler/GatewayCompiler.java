package io.gatewright.compiler;

import io.gatewright.compiler.assertion.Assertions;
import io.gatewright.compiler.check.Allowances;
import io.gatewright.compiler.check.Checks;
import io.gatewright.compiler.check.Most;
import io.gatewright.compiler.check.Ungenerated;
import io.gatewright.compiler.check.Verdict;
import io.gatewright.compiler.generate.GatewayGenerator;
import io.gatewright.compiler.generate.Generated;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.mutation.Mutation;
import io.gatewright.compiler.mutation.Mutators;
import io.gatewright.compiler.plan.chain.ChainPlanner;
import io.gatewright.compiler.plan.route.RoutePlan;
import io.gatewright.compiler.plan.route.RoutePlanner;
import io.gatewright.compiler.resolve.Aftermath;
import io.gatewright.compiler.resolve.Resolver;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.Outcome;
import io.gatewright.dsl.parse.Parser;
import io.gatewright.dsl.source.SourceFile;
import io.gatewright.dsl.syntax.GwFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Compiles a gateway: parse, resolve, check, plan, generate. Stateless, safe for use by many threads. */
public final class GatewayCompiler {
    private static final int MUCH_TEXT = 100_000;

    private final CompileRequest request;
    private final List<Diagnostic> told = new ArrayList<>();

    private GatewayCompiler(CompileRequest request) {
        this.request = request;
    }

    /** The Java of a gateway, beside all there is to tell. Never throws for any text; no value beside an error. */
    public static Outcome<Compilation> compile(CompileRequest request) {
        return new GatewayCompiler(request).compile();
    }

    /** What {@link #compile} has to tell, without generating anything. */
    public static List<Diagnostic> check(CompileRequest request) {
        return review(request).told();
    }

    /** What {@link #check} tells, and what it does not tell because an {@code allow} silences it. */
    public static Verdict review(CompileRequest request) {
        GatewayCompiler compiler = new GatewayCompiler(request);
        Optional<GatewayModel> model = compiler.understand();
        model.ifPresent(compiler::plan);
        model.ifPresent(compiler::hold);
        compiler.noteUngenerated(model);
        return compiler.judge(model);
    }

    /**
     * The gateway as resolved and planned, beside all there is to tell. The value is also there where parts of the
     * gateway cannot be generated yet, of which a note tells. Never throws for any text; no value beside an error.
     */
    public static Outcome<Inspection> inspect(CompileRequest request) {
        return new GatewayCompiler(request).inspect();
    }

    private Outcome<Inspection> inspect() {
        Optional<GatewayModel> model = understand();
        Optional<RoutePlan> routes = model.flatMap(this::plan);
        noteUngenerated(model);
        List<Diagnostic> left = allowing(model);
        return model.isEmpty() || routes.isEmpty()
                ? Outcome.failed(left)
                : Outcome.of(new Inspection(model.get(), routes.get(), ChainPlanner.plan(model.get())), left);
    }

    private Outcome<Compilation> compile() {
        Optional<GatewayModel> model = understand();
        Optional<RoutePlan> routes = model.flatMap(this::plan);
        model.ifPresent(this::hold);
        model.ifPresent(resolved -> told.addAll(Ungenerated.refuse(resolved.notBuilt())));
        List<Diagnostic> left = allowing(model);
        boolean refused = left.stream().anyMatch(Diagnostic::isError);
        return refused || model.isEmpty() || routes.isEmpty()
                ? Outcome.failed(left)
                : Outcome.of(generate(model.get(), routes.get()), left);
    }

    /**
     * Gateways with one guard less each, at most {@code most} of them, spread over all there are. No value where the
     * gateway itself cannot be compiled.
     */
    public static Outcome<List<Mutant>> mutants(CompileRequest request, int most) {
        return new GatewayCompiler(request).mutants(most);
    }

    private Outcome<List<Mutant>> mutants(int most) {
        Optional<GatewayModel> model = understand();
        Optional<RoutePlan> routes = model.flatMap(this::plan);
        model.ifPresent(resolved -> told.addAll(Ungenerated.refuse(resolved.notBuilt())));
        return mistaken() || model.isEmpty() || routes.isEmpty()
                ? Outcome.failed(told)
                : Outcome.of(mutants(model.get(), routes.get(), most), told);
    }

    private List<Mutant> mutants(GatewayModel model, RoutePlan routes, int most) {
        Compilation original = generate(model, routes);
        List<Mutation> all = Mutators.of(model);
        int step = Math.max(1, (all.size() + most - 1) / most);
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            Mutation mutation = all.get(i);
            SortedMap<String, String> changed =
                    new TreeMap<>(generate(mutation.mutated(), routes).sources());
            changed.entrySet().removeAll(original.sources().entrySet());
            mutants.add(new Mutant(mutation.what(), mutation.at(), mutation.routes(), changed));
        }
        return mutants;
    }

    /** Parse, resolve, check. */
    private Optional<GatewayModel> understand() {
        List<GwFile> sources = parse(request.sources());
        List<GwFile> tests = parse(request.testSources());
        List<GwFile> files = new ArrayList<>(sources);
        files.addAll(tests);
        Aftermath aftermath = new Aftermath(files, told);
        Outcome<GatewayModel> model = Resolver.resolve(sources, tests);
        told.addAll(aftermath.keep(model.diagnostics()));
        model.value().ifPresent(resolved -> told.addAll(aftermath.keep(Checks.run(resolved))));
        return model.value();
    }

    private List<GwFile> parse(List<SourceFile> files) {
        List<Outcome<GwFile>> outcomes = StreamSupport.stream(files.spliterator(), isMuch(files))
                .map(Parser::parse)
                .toList();
        return outcomes.stream().flatMap(outcome -> noting(outcome).stream()).toList();
    }

    /** Whether reading the files takes longer than sharing the work would. */
    private static boolean isMuch(List<SourceFile> files) {
        return files.stream().mapToLong(file -> file.text().length()).sum() > MUCH_TEXT;
    }

    /**
     * Nothing where a mistake came before: a route that is missing could be the one that settles an overlap.
     */
    private Optional<RoutePlan> plan(GatewayModel model) {
        return mistaken() ? Optional.empty() : noting(RoutePlanner.plan(model.routes()));
    }

    private boolean mistaken() {
        return told.stream().anyMatch(Diagnostic::isError);
    }

    /** Beside a mistake it would be one message too many. */
    private void noteUngenerated(Optional<GatewayModel> model) {
        model.map(GatewayModel::notBuilt)
                .filter(parts -> !parts.isEmpty() && !mistaken())
                .ifPresent(parts -> told.add(Ungenerated.note(parts)));
    }

    /** To its own assertions, once all that they could be about is there. */
    private void hold(GatewayModel model) {
        if (!mistaken()) {
            told.addAll(Assertions.run(model));
        }
    }

    private Compilation generate(GatewayModel model, RoutePlan routes) {
        Generated java = GatewayGenerator.generate(model, routes, ChainPlanner.plan(model), request.packageName());
        return new Compilation(model, java.sources(), java.mainClass(), java.tests(), java.testMainClass());
    }

    private <T> Optional<T> noting(Outcome<T> outcome) {
        told.addAll(outcome.diagnostics());
        return outcome.value();
    }

    private List<Diagnostic> allowing(Optional<GatewayModel> model) {
        return judge(model).told();
    }

    private Verdict judge(Optional<GatewayModel> model) {
        Verdict verdict = Allowances.apply(model.map(GatewayModel::allows).orElse(List.of()), told, request.today());
        return new Verdict(Most.of(verdict.told()), verdict.silenced());
    }
}
