package org.postroom.letter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The letter book's rows. Only {@link LetterBook} writes them. */
interface Letters extends Repository<Letter, Long> {
    @Query(
            """
            insert into letter (mailbox, uid_validity, uid, sha256, content_sha256, message_id, size_bytes,
                received_at, internal_date, entered_at)
            values (:mailbox, :uidValidity, :uid, :sha256, :content, :messageId, :size,
                :receivedAt, :internalDate, :enteredAt)
            on conflict (mailbox, uid_validity, uid) do nothing
            returning folio
            """)
    Optional<Long> enter(
            String mailbox,
            long uidValidity,
            long uid,
            String sha256,
            @Nullable String content,
            @Nullable String messageId,
            long size,
            Instant receivedAt,
            Instant internalDate,
            Instant enteredAt);

    @Modifying
    @Query("insert into letter_bytes (folio, raw) values (:folio, :raw)")
    void keepBytes(long folio, byte[] raw);

    Optional<Letter> findByFolio(long folio);

    @Query("select * from letter where mailbox = :mailbox and uid_validity = :uidValidity and uid = :uid")
    Optional<Letter> at(String mailbox, long uidValidity, long uid);

    @Query("select uid from letter where mailbox = :mailbox and uid_validity = :uidValidity and uid in (:uids)")
    List<Long> entered(String mailbox, long uidValidity, Collection<Long> uids);

    @Modifying
    @Query(
            """
            update letter set sender = :sender, subject = :subject, door = :door, because = :because,
                case_reference = coalesce(:caseReference, case_reference), correspondent = :correspondent,
                sorted_at = :at
            where folio = :folio
            """)
    void sorted(
            long folio,
            @Nullable String sender,
            @Nullable String subject,
            String door,
            String because,
            @Nullable String caseReference,
            @Nullable String correspondent,
            Instant at);

    @Modifying
    @Query("update letter set case_reference = :caseReference where folio = :folio")
    void file(long folio, String caseReference);

    @Query(
            """
            select * from letter where case_reference = :caseReference
                or folio in (select folio from letter_share where case_reference = :caseReference)
            order by folio
            """)
    List<Letter> ofCase(String caseReference);

    @Query("select * from letter order by folio desc limit :most")
    List<Letter> latest(int most);
}
