package org.postroom.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The rows of stopped addresses, and the marks of the letters that are held for them. */
interface StoppedAddressRows extends ListCrudRepository<StoppedAddress, Long> {
    @Modifying
    @Query(
            """
            insert into stopped_address (address, because, folio, outgoing, stopped_at)
            values (:address, :because, :folio, :outgoing, :at) on conflict do nothing
            """)
    int stop(String address, String because, @Nullable Long folio, long outgoing, Instant at);

    @Query("select * from stopped_address where address = :address and lifted_at is null")
    Optional<StoppedAddress> standing(String address);

    @Query("select * from stopped_address order by lifted_at is not null, id desc limit :most")
    List<StoppedAddress> latest(int most);

    @Modifying
    @Query(
            """
            update stopped_address set lifted_at = :at, lifted_by = :by, lifted_because = :because
            where id = :id and lifted_at is null
            """)
    int lift(long id, Instant at, String by, String because);

    /** Holds what waits for a stopped address, and marks it as held for that alone. */
    @Query(
            """
            with kept as (
                update outgoing_letter set state = 'HELD', because = :because
                where state = 'WAITING' and lower(recipient) in (select address from stopped_address where lifted_at is null)
                returning *),
            marked as (
                insert into stopped_letter (letter, stop)
                select kept.id, stopped_address.id from kept
                join stopped_address on stopped_address.address = lower(kept.recipient) and lifted_at is null
                on conflict (letter) do update set stop = excluded.stop)
            select * from kept order by id
            """)
    List<OutgoingLetter> holdBack(String because);

    /** Lets the letters go that are held for nothing else. */
    @Query(
            """
            with freed as (delete from stopped_letter where stop = :stop returning letter)
            update outgoing_letter set state = 'WAITING', because = :because, next_attempt = :at
            from freed where id = freed.letter and state = 'HELD' returning outgoing_letter.*
            """)
    List<OutgoingLetter> release(long stop, String because, Instant at);

    @Query("select exists (select from stopped_letter where letter = :letter)")
    boolean holds(long letter);

    /** A letter that is held, or written anew, for another reason does not leave when its address is lifted. */
    @Modifying
    @Query("delete from stopped_letter where letter = :letter")
    void forget(long letter);

    @Modifying
    @Query(
            """
            with forgotten as (
                delete from stopped_letter using outgoing_letter
                where stopped_letter.letter = outgoing_letter.id and starts_with(owed, :prefix) returning letter)
            update outgoing_letter set because = :because,
                told_as = case when told_as is null then null else 'AGAIN' end
            from forgotten where id = forgotten.letter
            """)
    int forgetOwed(String prefix, String because);
}
