package org.postroom.award;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The certificates as they were sent. */
interface Certificates extends Repository<KeptCertificate, String> {
    @Modifying
    @Query("insert into certificate (number, pdf) values (:number, :pdf)")
    void keep(String number, byte[] pdf);

    @Modifying
    @Query("update certificate set pdf = :pdf where number = :number")
    void replace(String number, byte[] pdf);

    Optional<KeptCertificate> findByNumber(String number);
}
