package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.diff.Group;
import io.gatewright.compiler.explain.text.Expressions;
import io.gatewright.compiler.explain.text.Settings;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.UpstreamModel;
import io.gatewright.compiler.plan.chain.ChainPlan;
import io.gatewright.compiler.plan.chain.ChainStep;
import io.gatewright.compiler.policy.answer.AnswerModel;
import io.gatewright.compiler.policy.answer.TargetPath;
import io.gatewright.compiler.policy.cors.CorsModel;
import io.gatewright.compiler.policy.transform.JsonRemoval;
import io.gatewright.compiler.policy.transform.TransformModel;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the steps of one chain. */
final class ItemReader implements ChainStep.Cases<Void> {
    /** The label of what only GET and HEAD meet. */
    static final String CACHE = "cache";

    /** The label of edits of what lets pages of other origins read an answer. */
    static final String SHARING = "edit of who may read";

    /** What the form of an answer by the gateway itself starts with; its status follows. */
    static final String RESPOND = "respond";

    /** What of a route is told by its steps, decides which requests it takes, or is only for readers. */
    private static final Set<String> TOLD = Set.of(
            "name",
            "doc",
            "span",
            "methods",
            "hosts",
            "path",
            "conditions",
            "cors",
            "access",
            "identify",
            "limits",
            "cache",
            "request",
            "response",
            "timeout",
            "maxBody",
            "answer");

    /** What bounds who gets through, among what no step tells. */
    private static final Set<String> COUNTED = Set.of("concurrency", "accept");

    private final Map<String, UpstreamModel> upstreams;
    private final Canonical canonical;
    private final Shown shown;
    private final List<Item> items = new ArrayList<>();
    private Optional<CorsModel> cors = Optional.empty();
    private Optional<TargetPath> target = Optional.empty();
    private boolean proxied;
    private boolean timed;

    ItemReader(Map<String, UpstreamModel> upstreams, Canonical canonical, Shown shown) {
        this.upstreams = upstreams;
        this.canonical = canonical;
        this.shown = shown;
    }

    Treatment read(ChainPlan chain, Trusts trust) {
        chain.steps().forEach(step -> step.match(this));
        others(chain.route());
        return new Treatment(
                chain.route(), items, proxied, trust, target, chain.route().cache(), cors);
    }

    /** What no step tells: edits beside the header, and what routes have gained. */
    private void others(RouteModel route) {
        parts("request", route.request());
        parts("response", route.response());
        for (RecordComponent component : route.getClass().getRecordComponents()) {
            Object part = Components.read(component, route);
            if (!TOLD.contains(component.getName()) && !isNothing(part)) {
                String label = Shown.words(component.getName());
                Group group = COUNTED.contains(component.getName()) ? Group.LIMITS : Group.TRANSFORMS;
                add(group, label, part, label + " " + shown.of(part));
            }
        }
    }

    private static boolean isNothing(Object part) {
        return part.equals(Optional.empty())
                || part.equals(false)
                || (part instanceof Collection<?> many && many.isEmpty());
    }

    private void add(Group group, String label, Object part, String text) {
        items.add(new Item(group, label, canonical.of(part), text));
    }

    @Override
    public Void editResponse(ChainStep.EditResponse step) {
        edits("response", step.edits(), false);
        return null;
    }

    @Override
    public Void editBody(ChainStep.EditBody step) {
        edits("response", step.edits(), true);
        return null;
    }

    @Override
    public Void editRequest(ChainStep.EditRequest step) {
        edits("request", step.edits(), false);
        return null;
    }

    private void edits(String message, TransformModel edits, boolean body) {
        Edits.effective(edits).forEach(edit -> {
            if (edit instanceof JsonRemoval == body) {
                boolean opens = message.equals("response") && Edits.isOfCors(edit);
                add(
                        opens ? Group.UNKNOWN : Group.TRANSFORMS,
                        opens ? SHARING : message,
                        edit,
                        message + " { " + Edits.shown(edit, shown) + " }");
            }
        });
    }

    private void parts(String message, TransformModel edits) {
        Edits.beside(edits)
                .forEach(edit ->
                        add(Group.TRANSFORMS, message, edit, message + " { " + Edits.shown(edit, shown) + " }"));
    }

    @Override
    public Void maxBody(ChainStep.MaxBody step) {
        add(
                Group.LIMITS,
                "max-body",
                step.size(),
                "max-body " + shown.of(step.size().bytes()));
        return null;
    }

    @Override
    public Void cors(ChainStep.Cors step) {
        cors = Optional.of(step.cors());
        return null;
    }

    @Override
    public Void limit(ChainStep.Limit step) {
        add(Group.LIMITS, "limit", step.limit(), "limit " + Settings.limit(step.limit()));
        return null;
    }

    @Override
    public Void identify(ChainStep.Identify step) {
        return null;
    }

    @Override
    public Void require(ChainStep.Require step) {
        return null;
    }

    @Override
    public Void cache(ChainStep.Cache step) {
        add(Group.CACHE, CACHE, step.cache(), "cache " + Settings.cache(step.cache()));
        return null;
    }

    @Override
    public Void timeout(ChainStep.Timeout step) {
        timed = true;
        add(
                Group.CACHE,
                "timeout",
                step.timeout().after(),
                "timeout " + shown.of(step.timeout().after()));
        return null;
    }

    @Override
    public Void rewrite(ChainStep.Rewrite step) {
        target = Optional.of(step.target());
        return null;
    }

    @Override
    public Void answer(ChainStep.Answer step) {
        return step.answer().match(new AnswerModel.Cases<Void>() {
            @Override
            public Void proxy(AnswerModel.Proxy proxy) {
                proxied = true;
                items.addAll(new UpstreamItems(canonical, shown).of(upstreams.get(proxy.upstream()), timed));
                return null;
            }

            @Override
            public Void respond(AnswerModel.Respond respond) {
                String json = respond.json().map(Expressions::text).orElse("");
                add(
                        Group.REROUTED,
                        "answer",
                        List.of(RESPOND, respond.status(), respond.json()),
                        ("respond " + respond.status() + " " + json).strip());
                return null;
            }

            @Override
            public Void composition(AnswerModel.Composition composition) {
                String json = Expressions.text(composition.json());
                add(
                        Group.REROUTED,
                        "answer",
                        composition,
                        "respond " + composition.status() + " " + json + ", fetched");
                return null;
            }

            @Override
            public Void redirect(AnswerModel.Redirect redirect) {
                String text = redirect.span().text().strip().replaceAll("\\s+", " ");
                add(Group.REROUTED, "answer", redirect, "redirect, " + redirect.status() + ": " + text);
                return null;
            }
        });
    }
}
