package org.postroom.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the sample's officer and director see and do: the addresses of the API stand here and nowhere else. */
final class Office implements InstantSource {
    private static final int MOST_ATTEMPTS = 3;
    private static final int FAULT_OF_THE_HOUSE = 500;

    private final OfficeClient officer;
    private final OfficeClient director;

    Office(String house) {
        this.officer = new OfficeClient(house, "officer", "officer");
        this.director = new OfficeClient(house, "director", "director");
    }

    /** Whether the sample's two may come in; they may on embedded defaults. */
    boolean mayComeIn() {
        return officer.tryGet("/api/today").ok()
                && director.tryGet("/api/today").ok();
    }

    // Time

    @Override
    public Instant instant() {
        return Instant.parse(officer.get("/api/clock").path("now").asText());
    }

    /** Moves the Clock on to {@code moment}, unless it is past. */
    void waitUntil(Instant moment) {
        Duration left = Duration.between(instant(), moment);
        if (!left.isNegative() && !left.isZero()) {
            advance(left);
        }
    }

    /** A minute passes, in which everything that waited to be collected, done or sent is. */
    void settle() {
        advance(Duration.ofMinutes(1));
    }

    /** The house asks whoever meets a fault of its own to try again, so that is what happens. */
    private void advance(Duration by) {
        Map<String, String> wanted = Map.of("advance", by.toString());
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            if (officer.tryPost("/api/clock", wanted).status() < FAULT_OF_THE_HOUSE) {
                return;
            }
        }
        officer.post("/api/clock", wanted);
    }

    // Letters

    /** Whether the letter book holds a letter from that address with that subject. */
    boolean hasLetter(String sender, String subject) {
        return stream(officer.get("/api/letters"))
                .anyMatch(line -> line.path("sender").asText().equalsIgnoreCase(sender)
                        && squeezed(line.path("subject").asText()).equals(squeezed(subject)));
    }

    /** Whether the letter book holds a letter from that address. */
    boolean hasLetterFrom(String sender) {
        return stream(officer.get("/api/letters"))
                .anyMatch(line -> line.path("sender").asText().equalsIgnoreCase(sender));
    }

    private static String squeezed(String subject) {
        return subject.replaceAll("\\s+", "");
    }

    /** Whether the letter book is empty. */
    boolean hasNoLetters() {
        return officer.get("/api/letters").isEmpty();
    }

    /** Letters of ours to that address, newest first. */
    List<LetterSeen> lettersTo(String address) {
        return stream(officer.get("/api/outbox?words=" + OfficeClient.quoted(address)))
                .map(line -> new LetterSeen(
                        line.path("id").asLong(),
                        line.path("kind").asText(),
                        line.path("subject").asText(),
                        line.path("state").asText()))
                .toList();
    }

    /** Asks for a letter to be sent again; false while it is on its way already. */
    boolean sendAgain(LetterSeen letter) {
        return officer.tryPost("/api/outbox/" + letter.id() + "/send-again", Map.of())
                .ok();
    }

    /** Sends a letter that lies on the tray on as part of a case's application; nothing when it lies there no more. */
    void fileAsSubmission(String sender, CaseSeen one) {
        Set<Long> folios = stream(officer.get("/api/letters"))
                .filter(line -> line.path("sender").asText().equalsIgnoreCase(sender))
                .map(line -> line.path("folio").asLong())
                .collect(Collectors.toSet());
        stream(officer.get("/api/tray"))
                .filter(item -> folios.contains(item.path("folio").asLong()))
                .forEach(item -> officer.post(
                        "/api/tray/" + item.path("id").asLong() + "/treat",
                        Map.of("as", "SUBMISSION", "caseReference", one.reference())));
    }

    // Cases

    /** The newest case of that address. */
    Optional<CaseSeen> caseOf(String address) {
        return stream(officer.get("/api/cases?words=" + OfficeClient.quoted(address)))
                .findFirst()
                .map(line -> caseSeen(line.path("reference").asText()));
    }

    private CaseSeen caseSeen(String reference) {
        JsonNode one = officer.get("/api/cases/" + reference);
        return new CaseSeen(
                reference,
                one.path("stage").asText(),
                one.path("stageWords").asText(),
                one.path("session").asText(),
                one.path("submissionVersion").asInt() > 0);
    }

    /** Finds every answer right where it stands. */
    void confirmAnswers(CaseSeen one) {
        officer.post("/api/cases/" + one.reference() + "/answers/confirm", Map.of());
    }

    /** Accepts somebody as eligible. */
    void acceptEligibility(CaseSeen one, String because) {
        officer.post("/api/cases/" + one.reference() + "/accept-eligibility", Map.of("because", because));
    }

    /** Lets an application go on without what is missing. */
    void acceptAsIs(CaseSeen one, String because) {
        officer.post("/api/cases/" + one.reference() + "/accept-as-is", Map.of("because", because));
    }

    // Fees

    /** What a case still owes. */
    Optional<InvoiceSeen> unpaidInvoice(CaseSeen one) {
        return stream(officer.get("/api/invoices?which=UNPAID&words=" + one.reference()))
                .findFirst()
                .map(invoice -> new InvoiceSeen(
                        invoice.path("paymentReference").asText(),
                        invoice.path("total")
                                .decimalValue()
                                .setScale(2, RoundingMode.HALF_UP)
                                .toPlainString()));
    }

    /** Records a payment that came today. */
    void recordPayment(InvoiceSeen invoice) {
        officer.post("/api/payments", Map.of("invoice", invoice.reference(), "amount", invoice.pounds()));
    }

    // Packs

    /** The director has looked through a held pack and releases it. */
    void releasePack(CaseSeen one) {
        director.post("/api/packs/" + one.reference() + "/release", Map.of());
    }

    /** Why the pack of a case is held; empty when it is not. */
    String whyHeld(CaseSeen one) {
        return stream(officer.get("/api/packs"))
                .filter(pack -> pack.path("caseReference").asText().equals(one.reference()))
                .map(pack -> pack.path("because").asText())
                .findFirst()
                .orElse("");
    }

    /** The director takes a released pack back. */
    void recallPack(CaseSeen one, String because) {
        director.post("/api/packs/" + one.reference() + "/recall", Map.of("because", because));
    }

    // Assessors and sessions

    /** Whether an assessor of that address is on the list. */
    boolean knowsAssessor(String address) {
        return stream(officer.get("/api/assessors"))
                .anyMatch(line -> line.findValuesAsText("email").contains(address));
    }

    /** Imports a list of assessors (CSV). */
    void importAssessors(String csv) {
        officer.postText("/api/assessors/import", "text/csv", csv);
    }

    /** Names a session's moderator, unless there is one. */
    void nameModerator(String session, MailPerson moderator) {
        if (session(session).path("session").path("moderatorEmail").isNull()) {
            officer.post(
                    "/api/sessions/" + session + "/moderator",
                    Map.of("name", moderator.name(), "email", moderator.address()));
        }
    }

    /** The cases of a session that have or had a panel. */
    List<PanelSeen> panels(String session) {
        return stream(session(session).path("cases"))
                .filter(line -> !line.path("alias").asText("").isEmpty()
                        && !line.path("alias").isNull())
                .map(line -> new PanelSeen(
                        line.path("reference").asText(),
                        line.path("alias").asText(),
                        stream(line.path("seats"))
                                .map(seat -> new SeatSeen(
                                        seat.path("name").asText(),
                                        seat.path("state").asText()))
                                .toList()))
                .toList();
    }

    /** The first seat of a case whose sheet is awaited, whatever its session. */
    Optional<AwaitedSeat> awaited(String address) {
        return caseOf(address).flatMap(one -> panels(one.session()).stream()
                .filter(panel -> panel.reference().equals(one.reference()))
                .flatMap(panel -> panel.seats().stream()
                        .filter(SeatSeen::awaited)
                        .map(seat -> new AwaitedSeat(seat.assessor(), panel.alias())))
                .findFirst());
    }

    private JsonNode session(String code) {
        return officer.get("/api/sessions/" + code).path("overview");
    }

    // Batches

    /** The officer puts the decided cases of a session into a batch. */
    void prepareBatch(String session) {
        officer.post("/api/sessions/" + session + "/batch", Map.of());
    }

    /** The batch of a session that waits for its release. */
    Optional<Long> preparedBatch(String session) {
        return stream(officer.get("/api/batches"))
                .filter(batch -> batch.path("session").asText().equals(session)
                        && batch.path("state").asText().equals("PREPARED"))
                .map(batch -> batch.path("id").asLong())
                .findFirst();
    }

    /** Any batch that waits for its release. */
    Optional<Long> anyPreparedBatch() {
        return stream(officer.get("/api/batches"))
                .filter(batch -> batch.path("state").asText().equals("PREPARED"))
                .map(batch -> batch.path("id").asLong())
                .findFirst();
    }

    /** The director releases a batch. */
    void releaseBatch(long batch) {
        director.post("/api/batches/" + batch + "/release", Map.of());
    }

    /** A list, bare or one page of it. */
    private static Stream<JsonNode> stream(JsonNode list) {
        JsonNode entries = list.has("entries") ? list.path("entries") : list;
        return StreamSupport.stream(entries.spliterator(), false);
    }
}
