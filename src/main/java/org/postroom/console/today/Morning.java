package org.postroom.console.today;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.casebook.CaseDesk;
import org.postroom.casebook.Stage;
import org.postroom.console.cases.CaseLine;
import org.postroom.console.cases.CaseLines;
import org.postroom.console.today.TodayView.Matter;
import org.postroom.console.today.TodayView.Moving;
import org.postroom.console.today.TodayView.Need;
import org.postroom.console.today.TodayView.NextDate;
import org.postroom.console.tray.TrayDesk;
import org.postroom.console.tray.TrayLine;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter.State;
import org.postroom.panel.PackReview;
import org.postroom.panel.rules.RuleWatch;
import org.springframework.stereotype.Component;

/** Gathers what the first page shows. */
@Component
class Morning {
    private static final int MOST_DATES = 5;

    private final TrayDesk tray;
    private final CaseLines cases;
    private final Outbox outbox;
    private final Clock clock;

    Morning(TrayDesk tray, CaseLines cases, Outbox outbox, Clock clock) {
        this.tray = tray;
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    TodayView today() {
        Instant now = clock.instant();
        return new TodayView(now, needs(), moving(), dates(now));
    }

    /** What lies on the tray, and cases at a stage that needs a person about which nothing lies there. */
    private List<Need> needs() {
        Map<String, List<Matter>> bySort = new LinkedHashMap<>();
        tray.open().forEach(item -> bySort.computeIfAbsent(item.group(), sort -> new ArrayList<>())
                .add(matter(item)));
        List<String> stages = Arrays.stream(Stage.values())
                .filter(Stage::needsPerson)
                .map(Stage::name)
                .toList();
        cases.withoutMatter(stages).forEach(one -> bySort.computeIfAbsent(one.stageWords(), sort -> new ArrayList<>())
                .add(matter(one)));
        return bySort.entrySet().stream()
                .map(sort -> new Need(sort.getKey(), sort.getValue()))
                .sorted(Comparator.comparing(need -> need.matters().get(0).since()))
                .toList();
    }

    private static Matter matter(TrayLine item) {
        return new Matter(
                about(item), item.because(), item.nextStep(), item.openedAt(), link(item), item.caseReference());
    }

    /** Where the matter is dealt with: the page that holds the deed, else the tray. */
    private static String link(TrayLine item) {
        if (item.caseReference() != null && item.kind().equals(PackReview.HELD)) {
            return "/packs/" + item.caseReference();
        }
        if (item.kind().equals(RuleWatch.CHANGED) || item.kind().equals(RuleWatch.FAULTY)) {
            return "/rules";
        }
        if (item.session() != null && item.folio() == null && !item.group().equals("Mishap")) {
            return "/sessions/" + item.session();
        }
        boolean decidedOnCase =
                item.kind().equals(CaseDesk.ELIGIBILITY) || item.kind().equals(CaseDesk.INCOMPLETE);
        return item.caseReference() != null && decidedOnCase ? "/cases/" + item.caseReference() : "/tray/" + item.id();
    }

    private static String about(TrayLine item) {
        if (item.caseReference() != null) {
            return "Case " + item.caseReference();
        }
        if (item.session() != null) {
            return "Session " + item.session();
        }
        return item.folio() == null ? item.kind() : "Letter " + item.folio();
    }

    private static Matter matter(CaseLine one) {
        return new Matter(
                "Case " + one.reference(),
                "It stands at \"" + one.stageWords() + "\" and waits for " + one.waitsFor() + ".",
                "Open the page and see what it needs.",
                one.stageSince(),
                one.stage() == Stage.DECIDED ? "/sessions/" + one.session() : "/cases/" + one.reference(),
                one.reference());
    }

    private List<Moving> moving() {
        Map<Stage, Integer> counts = cases.perStage().stream()
                .collect(Collectors.toMap(CaseLines.StageCount::stage, CaseLines.StageCount::count));
        Stream<Moving> standing = Arrays.stream(Stage.values())
                .filter(stage -> !stage.needsPerson() && !stage.isEnd() && counts.containsKey(stage))
                .map(stage -> new Moving(
                        counts.get(stage),
                        stage.words() + ": waiting for " + stage.waitsFor(),
                        "/cases?stage=" + stage.name()));
        int waiting = outbox.count(State.WAITING) + outbox.count(State.SENDING);
        Stream<Moving> letters = waiting == 0
                ? Stream.empty()
                : Stream.of(new Moving(waiting, "Letters on their way out", "/outbox?state=WAITING"));
        return Stream.concat(standing, letters).toList();
    }

    /** The dates of the session that runs and of the next. */
    private static List<NextDate> dates(Instant now) {
        AssessmentSession next = AssessmentSession.receiving(now);
        AssessmentSession before = new AssessmentSession(next.month().minusMonths(4));
        return Stream.of(before, next)
                .flatMap(Morning::dates)
                .filter(date -> date.at().isAfter(now))
                .limit(MOST_DATES)
                .toList();
    }

    private static Stream<NextDate> dates(AssessmentSession session) {
        String name = session.name();
        return Stream.of(
                new NextDate(session.deadline(), "Deadline for the session of " + name),
                new NextDate(session.opens(), "The session of " + name + " opens: packs go to their panels"),
                new NextDate(session.at(session.dueDay().getDayOfMonth()), "Score sheets of " + name + " are due"),
                new NextDate(
                        session.at(session.releaseDay().getDayOfMonth()),
                        "Outcomes of " + name + " are due for release"));
    }
}
