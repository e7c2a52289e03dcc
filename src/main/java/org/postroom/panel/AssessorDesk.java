package org.postroom.panel;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.letter.Address;
import org.postroom.tasks.TaskDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff keep the list of assessors here. Whatever may free an assessor for a case that is short of one asks for that
 * case to be seated again.
 */
@Component
public class AssessorDesk {
    private static final int MOST_NAME_CHARACTERS = 200;

    private final Assessors assessors;
    private final Casebook casebook;
    private final TaskDesk tasks;
    private final PanelSettings settings;

    AssessorDesk(Assessors assessors, Casebook casebook, TaskDesk tasks, PanelSettings settings) {
        this.assessors = assessors;
        this.casebook = casebook;
        this.tasks = tasks;
        this.settings = settings;
    }

    /** What became of a request. */
    public sealed interface Answer {
        /** One plain sentence. */
        String because();

        /** It was done. */
        record Kept(Assessor assessor, String because) implements Answer {}

        /** It was not done. */
        record Refused(String because) implements Answer {}
    }

    /**
     * What an imported list changed.
     *
     * @param faults one sentence a line that was not taken
     */
    public record Imported(int added, int changed, List<String> faults) {}

    /** Everybody, by name. */
    public List<Assessor> all() {
        return assessors.findAllByOrderByName();
    }

    /** One assessor. */
    public Optional<Assessor> find(long id) {
        return assessors.findById(id);
    }

    /** Adds an assessor, who takes as many packs a session as the setting says. */
    @Transactional
    public Answer add(String name, String email) {
        return add(name, email, settings.mostPacks());
    }

    /** Adds an assessor. */
    @Transactional
    public Answer add(String name, String email, int mostPacks) {
        Optional<String> fault = fault(name, email, mostPacks);
        if (fault.isPresent()) {
            return new Answer.Refused(fault.get());
        }
        if (assessors.findByEmailIgnoreCase(email.strip()).isPresent()) {
            return new Answer.Refused("There is an assessor with the address " + email.strip() + " already.");
        }
        return kept(new Assessor(null, name.strip(), email.strip(), true, mostPacks, Set.of()), "was added");
    }

    /** Changes name, address and how many packs they take in a session. */
    @Transactional
    public Answer change(long id, String name, String email, int mostPacks) {
        Optional<String> fault = fault(name, email, mostPacks);
        if (fault.isPresent()) {
            return new Answer.Refused(fault.get());
        }
        boolean taken = assessors
                .findByEmailIgnoreCase(email.strip())
                .filter(other -> other.key() != id)
                .isPresent();
        return taken
                ? new Answer.Refused("Another assessor has the address " + email.strip() + " already.")
                : changed(id, one -> one.described(name.strip(), email.strip(), mostPacks), "was changed");
    }

    /** Takes an assessor out of the draw; the packs they have stay theirs until somebody replaces them. */
    @Transactional
    public Answer retire(long id) {
        return changed(id, one -> one.retired(true), "is not drawn any more");
    }

    /** Lets a retired assessor be drawn again. */
    @Transactional
    public Answer bringBack(long id) {
        return changed(id, one -> one.retired(false), "is drawn again");
    }

    /** Notes an interest. */
    @Transactional
    public Answer addInterest(long id, Interest interest) {
        if (interest.value().isBlank()) {
            return new Answer.Refused("Say what the interest is in: a name, an ODS code or an address.");
        }
        return changed(id, one -> one.interested(with(one.interests(), interest)), "has the interest noted");
    }

    /** Takes an interest away. */
    @Transactional
    public Answer removeInterest(long id, Interest interest) {
        return changed(id, one -> one.interested(without(one.interests(), interest)), "has the interest taken away");
    }

    /** Imports a list (see {@link AssessorsCsv}); who is there already, by address, is changed. */
    @Transactional
    public Imported importCsv(String csv) {
        AssessorsCsv.Import list = AssessorsCsv.read(csv);
        int added = 0;
        for (AssessorsCsv.Row row : list.rows()) {
            Optional<Assessor> known = assessors.findByEmailIgnoreCase(row.email());
            Assessor before = known.orElseGet(
                    () -> new Assessor(null, row.name(), row.email(), true, settings.mostPacks(), Set.of()));
            Set<Interest> interests = new HashSet<>(before.interests());
            interests.addAll(row.interests());
            assessors.save(before.described(row.name(), row.email(), before.mostPacks())
                    .interested(interests));
            added += known.isPresent() ? 0 : 1;
        }
        seatTheShort();
        return new Imported(added, list.rows().size() - added, list.faults());
    }

    private Answer changed(long id, UnaryOperator<Assessor> change, String what) {
        return assessors
                .findById(id)
                .map(one -> kept(change.apply(one), what))
                .orElseGet(() -> new Answer.Refused("There is no assessor with the number " + id + "."));
    }

    private Answer kept(Assessor assessor, String what) {
        Assessor saved = assessors.save(assessor);
        seatTheShort();
        return new Answer.Kept(saved, saved.name() + " " + what + ".");
    }

    /** A case without enough free assessors may have them now. */
    private void seatTheShort() {
        casebook.at(Stage.PANEL_SHORT).stream().map(Case::reference).forEach(reference -> tasks.put("seat", reference));
    }

    private static Optional<String> fault(String name, String email, int mostPacks) {
        if (name.isBlank() || name.length() > MOST_NAME_CHARACTERS) {
            return Optional.of("Give a name of at most " + MOST_NAME_CHARACTERS + " characters.");
        }
        if (!Address.isOne(email.strip())) {
            return Optional.of("\"" + email.strip() + "\" is no email address.");
        }
        return mostPacks < 1
                ? Optional.of("An assessor takes at least one pack a session; retire those who take none.")
                : Optional.empty();
    }

    private static Set<Interest> with(Set<Interest> interests, Interest one) {
        Set<Interest> all = new HashSet<>(interests);
        all.add(new Interest(one.kind(), one.value().strip()));
        return all;
    }

    private static Set<Interest> without(Set<Interest> interests, Interest one) {
        Set<Interest> rest = new HashSet<>(interests);
        rest.remove(one);
        return rest;
    }
}
