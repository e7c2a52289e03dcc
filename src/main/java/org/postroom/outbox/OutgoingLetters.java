package org.postroom.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The outbox's rows. */
interface OutgoingLetters extends ListCrudRepository<OutgoingLetter, Long> {
    Optional<OutgoingLetter> findByOwed(String owed);

    Optional<OutgoingLetter> findByMessageId(String messageId);

    @Query("select * from outgoing_letter where envelope = :envelope order by id desc limit 1")
    Optional<OutgoingLetter> findByEnvelope(String envelope);

    @Query(
            """
            select * from outgoing_letter where token = :token and sent_at <= :before order by sent_at desc limit 1
            """)
    Optional<OutgoingLetter> lastUnder(String token, Instant before);

    @Query(
            """
            select * from outgoing_letter where lower(recipient) = lower(:recipient) and sent_at between :after and :before
            order by sent_at desc limit 1
            """)
    Optional<OutgoingLetter> lastTo(String recipient, Instant after, Instant before);

    List<OutgoingLetter> findByCaseReferenceOrderById(String caseReference);

    @Query("select * from outgoing_letter where token = :token order by id desc limit :most")
    List<OutgoingLetter> latestTo(String token, int most);

    @Query(
            """
            select * from outgoing_letter where (:state = '' or state = :state)
            order by id desc limit :most
            """)
    List<OutgoingLetter> latest(String state, int most);

    @Query("select count(*) from outgoing_letter where state = :state")
    int count(String state);

    @Query("select count(*) from outgoing_letter where state = 'SENDING' or state = 'WAITING' and next_attempt <= :now")
    int due(Instant now);

    @Query("select count(*) from outgoing_letter where recipient = :recipient and kind = :kind and made_at > :since")
    int recently(String recipient, String kind, Instant since);

    /** Takes the next letter that is due; commits by itself, before the server hears of it. */
    @Query(
            """
            update outgoing_letter set state = 'SENDING', attempts = attempts + 1, taken_at = now(),
                because = 'It is being sent.'
            where id = (select id from outgoing_letter where state = 'WAITING' and next_attempt <= :now
                and not exists (select from stopped_address where address = lower(recipient) and lifted_at is null)
                order by next_attempt, id limit 1 for update skip locked)
            returning *
            """)
    Optional<OutgoingLetter> takeNext(Instant now);

    @Modifying
    @Query("update outgoing_letter set state = 'SENT', because = :because, sent_at = :at where id = :id")
    void sent(long id, String because, Instant at);

    @Modifying
    @Query("update outgoing_letter set state = :state, because = :because, next_attempt = :next where id = :id")
    void leave(long id, String state, String because, Instant next);

    @Modifying
    @Query(
            """
            update outgoing_letter set state = 'WAITING', because = :because, next_attempt = :next
            where id = :id and state in ('SENT', 'FAILED', 'IN_DOUBT')
            """)
    int again(long id, String because, Instant next);

    @Modifying
    @Query(
            """
            update outgoing_letter set state = 'HELD', because = :because
            where state = 'WAITING' and starts_with(owed, :prefix)
            """)
    int holdWaiting(String prefix, String because);

    @Query(
            """
            update outgoing_letter set state = 'IN_DOUBT', because = :because
            where state = 'SENDING' and taken_at < now() - make_interval(secs => :seconds) returning *
            """)
    List<OutgoingLetter> abandoned(int seconds, String because);
}
