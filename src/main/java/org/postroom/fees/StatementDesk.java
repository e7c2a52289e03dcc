package org.postroom.fees;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Tray;
import org.postroom.fees.BankLine.State;
import org.postroom.fees.PaymentDesk.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in bank statements: what is certain is recorded, what is in doubt waits for a person. */
@Component
public class StatementDesk {
    private final BankLines lines;
    private final Matching matching;
    private final PaymentDesk payments;
    private final Tray tray;
    private final Clock clock;

    StatementDesk(BankLines lines, Matching matching, PaymentDesk payments, Tray tray, Clock clock) {
        this.lines = lines;
        this.matching = matching;
        this.payments = payments;
        this.tray = tray;
        this.clock = clock;
    }

    /**
     * What an import gave.
     *
     * @param matched lines that paid an invoice
     * @param doubtful lines that wait for a person
     * @param knownBefore lines that an earlier import had brought
     * @param linesOut lines that took money out
     * @param faults lines that could not be read, one sentence each
     */
    public record Import(
            List<BankLine> matched, List<BankLine> doubtful, int knownBefore, int linesOut, List<String> faults) {}

    /** Imports a statement; the same line, imported again, counts once. */
    @Transactional
    public Import take(byte[] csv, String person) {
        BankStatement statement = BankStatement.read(csv);
        lines.oneImportAtATime();
        List<BankLine> kept = new ArrayList<>();
        Map<BankStatement.Line, Integer> seen = new HashMap<>();
        for (BankStatement.Line line : statement.lines()) {
            String fingerprint = fingerprint(line, seen.merge(line, 1, Integer::sum));
            if (!lines.existsByFingerprint(fingerprint)) {
                kept.add(keep(line, fingerprint, person));
            }
        }
        return new Import(
                kept.stream().filter(line -> line.state() == State.MATCHED).toList(),
                kept.stream().filter(line -> line.state() == State.UNMATCHED).toList(),
                statement.lines().size() - kept.size(),
                statement.linesOut(),
                statement.faults());
    }

    private BankLine keep(BankStatement.Line line, String fingerprint, String person) {
        Match match = matching.of(line);
        Optional<Invoice> sure = match instanceof Match.Sure one ? Optional.of(one.invoice()) : Optional.empty();
        BankLine kept = lines.save(new BankLine(
                null,
                fingerprint,
                line.paidOn(),
                line.words(),
                line.amount(),
                sure.isPresent() ? State.MATCHED : State.UNMATCHED,
                match.because(),
                sure.map(Invoice::number).orElse(null),
                person,
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        if (match instanceof Match.Doubt doubt) {
            lay(kept, doubt.nearest());
        } else {
            payments.take(sure.orElseThrow().number(), money(kept, person));
        }
        return kept;
    }

    /** A person says which invoice a doubtful line pays. */
    @Transactional
    public Recorded assign(long line, String invoice, String person) {
        Optional<BankLine> open = lines.findByIdAndState(line, State.UNMATCHED);
        if (open.isEmpty()) {
            return new Recorded.Refused("The bank line was dealt with before; nothing was recorded.");
        }
        Recorded recorded = payments.take(invoice, money(open.get(), person));
        if (recorded instanceof Recorded.Settled settled) {
            done(
                    open.get(),
                    State.ASSIGNED,
                    person,
                    recorded.because(),
                    settled.invoice().number());
        } else if (recorded instanceof Recorded.PartPaid part) {
            done(
                    open.get(),
                    State.ASSIGNED,
                    person,
                    recorded.because(),
                    part.invoice().number());
        }
        return recorded;
    }

    /**
     * A person says that a doubtful line is no fee.
     *
     * @return false when it was dealt with before
     */
    @Transactional
    public boolean setAside(long line, String because, String person) {
        Optional<BankLine> open = lines.findByIdAndState(line, State.UNMATCHED);
        open.ifPresent(one -> done(one, State.SET_ASIDE, person, because, null));
        return open.isPresent();
    }

    private void done(BankLine line, State state, String person, String because, @Nullable String invoice) {
        lines.become(line.key(), state.name(), because, invoice);
        tray.open().stream()
                .filter(item -> item.kind().equals(kind(line)))
                .forEach(item -> tray.close(java.util.Objects.requireNonNull(item.id()), person, because));
    }

    private void lay(BankLine line, @Nullable Invoice nearest) {
        tray.lay(new Tray.Matter(
                kind(line),
                nearest == null ? null : nearest.caseReference(),
                null,
                null,
                InWords.pounds(line.amount()) + " paid in on " + InWords.date(line.paidOn()) + ": " + line.because(),
                "Find the invoice it pays and assign it, or set the line aside."));
    }

    /** Each line is a matter of its own. */
    private static String kind(BankLine line) {
        return "Payment in doubt, bank line " + line.key();
    }

    private static Money money(BankLine line, String person) {
        return new Money(line.amount(), line.paidOn(), line.key(), person);
    }

    /** Day, words, amount, and which of equal lines on a statement it is: two equal payments on a day stay two. */
    private static String fingerprint(BankStatement.Line line, int nth) {
        String whole = line.paidOn() + "|" + line.words().toUpperCase(Locale.ROOT) + "|" + line.amount() + "|" + nth;
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java has SHA-256", impossible);
        }
    }
}
