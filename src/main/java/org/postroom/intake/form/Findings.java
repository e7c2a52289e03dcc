package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.document.ProblemWords;
import org.postroom.intake.document.ReadingSteps;
import org.postroom.intake.form.Reading.PartRead;
import org.postroom.intake.form.Reading.Role;
import org.postroom.intake.mail.Enclosure;
import org.postroom.redaction.known.Hint;

/** What was found in the parts of one letter, before it is put together. */
final class Findings {
    /** A form and the part it came in. */
    record Form(String name, FormContent content) {}

    /** A document that is no form; whether it is a reference is told once the applicant is known. */
    record Undecided(String name, List<Fragment> fragments, Set<Integer> scannedPages, boolean scanned) {
        Undecided(String name, List<Fragment> fragments) {
            this(name, fragments, Set.of(), false);
        }
    }

    /** What is said of a part whose reading took too long. */
    static final String BROKEN_OFF = "Reading it was broken off.";

    final ReadingSteps steps;
    final List<Form> forms = new ArrayList<>();
    final List<FormContent> supplements = new ArrayList<>();
    final List<ReferenceLetter> references = new ArrayList<>();
    final List<Undecided> undecided = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    /** What came as pictures and still brought something: reported however much of the form was read. */
    final List<Problem> scans = new ArrayList<>();
    /** Documents with pictures of text, which are read last, as that takes long. */
    final List<Enclosure> pictures = new ArrayList<>();

    final List<PartRead> parts = new ArrayList<>();
    /** What is of a format that is not opened; reported only where something of the application is missing. */
    final List<Problem> unopened = new ArrayList<>();

    /** Links to files that did not come themselves. */
    final List<Problem> links = new ArrayList<>();

    /** What stands around the parts and may say whose they are, by part. */
    final Map<String, List<Hint>> hints = new LinkedHashMap<>();

    /** Whether something came of which not even the format is known. */
    boolean unknown;
    /** The letter's own text, once it was looked at. */
    List<Fragment> body = List.of();

    Findings(ReadingSteps steps) {
        this.steps = steps;
    }

    /** A part whose text breaks the search for answers costs itself only; searching may overflow the stack. */
    void guarded(String step, String name, Runnable search) {
        Optional<ProblemCode> spoilt = steps.enter(step);
        if (spoilt.isPresent()) {
            problems.add(ProblemWords.problem(spoilt.get(), name));
            parts.add(new PartRead(name, Role.UNREADABLE, BROKEN_OFF));
            return;
        }
        try {
            search.run();
        } catch (RuntimeException | StackOverflowError broken) {
            problems.add(ProblemWords.problem(ProblemCode.UNREADABLE_PART, name));
            parts.add(new PartRead(name, Role.UNREADABLE, "Its text could not be searched."));
        }
    }

    /** Whether a form with answers and as many other documents as there are references are here already. */
    boolean seemWhole() {
        long statements = forms.stream()
                .flatMap(form -> form.content().referees().stream())
                .filter(referee -> referee.statement() != null)
                .count();
        return forms.stream().anyMatch(form -> form.content().answerCount() > 0) && statements + undecided.size() >= 2;
    }

    /** Keeps hints of a part. */
    void hint(String part, List<Hint> more) {
        hints.computeIfAbsent(part, first -> new ArrayList<>()).addAll(more);
    }

    /** The hints of these parts. */
    List<Hint> hintsOf(Collection<String> partsOfOne) {
        return hints.entrySet().stream()
                .filter(part -> partsOfOne.contains(part.getKey()))
                .flatMap(part -> part.getValue().stream())
                .toList();
    }

    /** The first name that a form gives for its applicant. */
    @Nullable
    String applicantName() {
        return forms.stream()
                .map(form -> form.content().applicant().fullName())
                .filter(name -> name != null)
                .findFirst()
                .orElse(null);
    }

    /** The names of those whom the forms call referees. */
    List<String> refereeNames() {
        List<String> names = new ArrayList<>();
        forms.forEach(form -> form.content().referees().forEach(referee -> {
            if (referee.name() != null) {
                names.add(referee.name());
            }
        }));
        return names;
    }
}
