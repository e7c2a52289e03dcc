package org.postroom.casebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of {@code address_question} and {@code case_sender}. */
interface AddressRows extends Repository<AddressQuestion, String> {
    Optional<AddressQuestion> findByCaseReference(String caseReference);

    @Modifying
    @Query(
            """
            insert into address_question (case_reference, folio, reason) values (:reference, :folio, :reason)
            on conflict do nothing
            """)
    void ask(String reference, long folio, String reason);

    @Modifying
    @Query("update address_question set asked = :address where case_reference = :reference")
    void asked(String reference, String address);

    @Modifying
    @Query("update address_question set settled_at = :at where case_reference = :reference and settled_at is null")
    int settle(String reference, Instant at);

    @Modifying
    @Query(
            """
            insert into case_sender (case_reference, address, name, folio) values (:reference, :address, :name, :folio)
            on conflict do nothing
            """)
    void keepSender(String reference, String address, @Nullable String name, @Nullable Long folio);

    @Query("select * from case_sender where case_reference = :reference order by folio, address")
    List<CaseSender> senders(String reference);
}
