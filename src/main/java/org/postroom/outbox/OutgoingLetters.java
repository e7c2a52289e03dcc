package org.postroom.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The outbox's rows. */
interface OutgoingLetters extends ListCrudRepository<OutgoingLetter, Long> {
    Optional<OutgoingLetter> findByOwed(String owed);

    Optional<OutgoingLetter> findByMessageId(String messageId);

    /** Envelope addresses are kept in lower case. */
    @Query("select * from outgoing_letter where envelope = lower(:envelope)")
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

    @Query(
            """
            select count(*) from outgoing_letter where lower(recipient) = lower(:recipient) and kind = :kind
                and made_at > :since and state not in ('HELD', 'SPARED')
            """)
    int ofKind(String recipient, String kind, Instant since);

    @Query(
            """
            select count(*) from outgoing_letter where lower(recipient) = lower(:recipient) and grade = 'COURTESY'
                and made_at > :since and state not in ('HELD', 'SPARED')
            """)
    int courtesies(String recipient, Instant since);

    @Query(
            """
            select count(*) from outgoing_letter where lower(recipient) = lower(:recipient)
                and (grade = 'COURTESY' or kind = :kind) and case_reference is not distinct from :caseReference
                and made_at > :since and state not in ('HELD', 'SPARED')
            """)
    int saidAboutCase(String recipient, @Nullable String caseReference, String kind, Instant since);

    /** What the latest letter of a kind said that left or will leave for an address under a token, as a hash. */
    @Query(
            """
            select words_hash from outgoing_letter where lower(recipient) = lower(:recipient) and kind = :kind
                and token is not distinct from :token and case_reference is not distinct from :caseReference
                and made_at > :since and state not in ('HELD', 'SPARED', 'FAILED')
            order by id desc limit 1
            """)
    Optional<String> latestWords(
            String recipient, String kind, @Nullable String token, @Nullable String caseReference, Instant since);

    /** Makes whoever posts a limited letter to an address wait for whoever does the same: until the transaction ends. */
    @Query("select 1 from (select pg_advisory_xact_lock(hashtext('told'), hashtext(lower(:recipient)))) locked")
    int oneAtATime(String recipient);

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

    /** It left: also when it was thought in doubt, or someone else had found it. */
    @Modifying
    @Query(
            """
            update outgoing_letter set state = 'SENT', because = :because, sent_at = coalesce(sent_at, :at)
            where id = :id and state in ('SENDING', 'IN_DOUBT')
            """)
    int sent(long id, String because, Instant at);

    @Modifying
    @Query(
            """
            update outgoing_letter set state = :state, because = :because, next_attempt = :next
            where id = :id and state = 'SENDING'
            """)
    int leave(long id, String state, String because, Instant next);

    /** The server did not serve us: no letter is to blame, and the attempt does not count. */
    @Modifying
    @Query(
            """
            update outgoing_letter set state = 'WAITING', because = :because, attempts = attempts - 1
            where id = :id and state = 'SENDING'
            """)
    int back(long id, String because);

    @Modifying
    @Query(
            """
            update outgoing_letter set state = 'WAITING', because = :because, next_attempt = :next, attempts = 0,
                alarm_at = :alarm, told_as = case when told_as is null then null else 'AGAIN' end
            where id = :id and state in ('SENT', 'FAILED', 'IN_DOUBT')
            """)
    int again(long id, String because, Instant next, Instant alarm);

    @Modifying
    @Query(
            """
            update outgoing_letter set state = 'HELD', because = :because
            where state = 'WAITING' and starts_with(owed, :prefix)
            """)
    int holdWaiting(String prefix, String because);

    /**
     * Ends the attempts of copies of the service that are gone, whose last beat is older than so many seconds. Where the
     * final dot may have been written the letter is in doubt; else it waits again.
     */
    @Query(
            """
            with gone as (
                update attempt set ended_at = clock_timestamp(), outcome = 'The service stopped meanwhile.'
                where ended_at is null and copy not in (select id from running_copy
                    where beat_at > clock_timestamp() - make_interval(secs => :seconds))
                returning letter, phase)
            update outgoing_letter set
                state = case when gone.phase = 'DOT' then 'IN_DOUBT' else 'WAITING' end,
                because = case when gone.phase = 'DOT' then :doubt else :again end,
                next_attempt = :now
            from gone where id = gone.letter and state = 'SENDING' returning outgoing_letter.*
            """)
    List<OutgoingLetter> abandoned(int seconds, String doubt, String again, Instant now);

    /** Being sent without an open attempt: left so by an earlier release. */
    @Modifying
    @Query(
            """
            update outgoing_letter set state = 'IN_DOUBT', because = :because, next_attempt = :now
            where state = 'SENDING' and taken_at < clock_timestamp() - interval '5 minutes'
                and not exists (select 1 from attempt where letter = outgoing_letter.id and ended_at is null)
            """)
    int withoutAttempt(String because, Instant now);

    /** Doubts that are to be looked for now. */
    @Query(
            """
            select * from outgoing_letter where state = 'IN_DOUBT' and next_attempt <= :now
            order by next_attempt, id limit :most
            """)
    List<OutgoingLetter> doubtsToLookFor(Instant now, int most);

    @Modifying
    @Query("update outgoing_letter set next_attempt = :next where id = :id and state = 'IN_DOUBT'")
    void lookAgain(long id, Instant next);

    /** A doubt is over: it left. */
    @Modifying
    @Query(
            """
            update outgoing_letter set state = 'SENT', because = :because, sent_at = coalesce(sent_at, taken_at)
            where id = :id and state = 'IN_DOUBT'
            """)
    int itLeft(long id, String because);

    /** What the tray has not been told: what needs a person, what waits too long, and what needs nobody any more. */
    @Query(
            """
            select * from outgoing_letter where
                state in ('FAILED', 'IN_DOUBT') and told_as is distinct from state
                or state = 'HELD' and told_as is distinct from state
                    and (told_as is not null
                        or exists (select 1 from stopped_letter where letter = outgoing_letter.id))
                or state = 'WAITING' and alarm_at <= :now
                or state = 'SENT' and told_as is not null
            order by id limit :most
            """)
    List<OutgoingLetter> toTell(Instant now, int most);

    @Modifying
    @Query(
            """
            update outgoing_letter set told_as = case when state = 'SENT' then null else state end,
                alarm_at = case when state = 'WAITING' then null else alarm_at end
            where id = :id and state = :state
            """)
    void told(long id, String state);
}
