package io.gatewright.compiler.diff;

import io.gatewright.compiler.diff.request.Answer;
import io.gatewright.compiler.model.AllowModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Requests that are treated differently.
 *
 * @param witness one of them, by whom it is made, for {@code changes}
 * @param before what answered them
 * @param after what answers them
 * @param changes all of one group; never empty
 * @param methods that some of those between {@code before} and {@code after} have, {@link #ANY} among them
 * @param hosts that some of them are for; an empty text stands for every host that no route names
 * @param places how many paths, methods and conditions they were found at
 * @param also answers between which the very same changes lie
 * @param approval the line of the change that says why it is wanted
 */
public record Finding(
        Group group,
        Witness witness,
        Answer before,
        Answer after,
        List<Change> changes,
        SortedSet<String> methods,
        SortedSet<String> hosts,
        int places,
        List<Answers> also,
        Optional<AllowModel> approval) {
    /** Stands for every method that no route of the path names. */
    public static final String ANY = "*";

    public Finding {
        Objects.requireNonNull(group);
        Objects.requireNonNull(witness);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
        changes = List.copyOf(changes);
        methods = Collections.unmodifiableSortedSet(new TreeSet<>(methods));
        hosts = Collections.unmodifiableSortedSet(new TreeSet<>(hosts));
        also = List.copyOf(also);
        Objects.requireNonNull(approval);
        if (changes.isEmpty() || changes.stream().anyMatch(change -> change.group() != group)) {
            throw new IllegalArgumentException(group + ": " + changes);
        }
    }

    /** What answered a request, and what answers it. */
    public record Answers(Answer before, Answer after) {
        public Answers {
            Objects.requireNonNull(before);
            Objects.requireNonNull(after);
        }
    }

    /** This with all that {@code other} holds, whose changes are the same. */
    Finding with(Finding other) {
        SortedSet<String> allHosts = new TreeSet<>(hosts);
        allHosts.addAll(other.hosts);
        List<Answers> more = new ArrayList<>(also);
        more.add(new Answers(other.before, other.after));
        more.addAll(other.also);
        return new Finding(
                group, witness, before, after, changes, methods, allHosts, places + other.places, more, approval);
    }
}
