package org.postroom.award;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.postroom.accreditation.Framework;
import org.postroom.fees.Supplier;
import org.postroom.paper.Badge;
import org.postroom.paper.CertificatePaper;
import org.postroom.paper.CertificatePaper.Signatory;
import org.postroom.paper.ESignature;
import org.postroom.paper.Paper;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;

/** Enters the awarded on the register, under the next number, and makes their certificate and e-signature. */
@Component
class Grants {
    private final RegisterEntries entries;
    private final Certificates certificates;
    private final RegisterAddress address;
    private final AwardSettings settings;
    private final Framework framework;
    private final Supplier supplier;
    private final Clock clock;

    Grants(
            RegisterEntries entries,
            Certificates certificates,
            RegisterAddress address,
            AwardSettings settings,
            Framework framework,
            Supplier supplier,
            Clock clock) {
        this.entries = entries;
        this.certificates = certificates;
        this.address = address;
        this.settings = settings;
        this.framework = framework;
        this.supplier = supplier;
        this.clock = clock;
    }

    /** Grants the award to the holder of that name; part of the transaction of whoever releases it. */
    Grant grant(String caseReference, String name, String because) {
        RegisterEntry entry = enter(caseReference, name, because);
        Grant grant = of(entry);
        certificates.keep(entry.number(), grant.certificate().content());
        return grant;
    }

    /** Gives an entry's holder another name: entry, certificate and e-signature change together. */
    Grant rename(RegisterEntry entry, String name) {
        Grant grant = of(renameOnly(entry, name));
        certificates.replace(entry.number(), grant.certificate().content());
        return grant;
    }

    /** Gives an entry that is not current another name; it has no papers that count. */
    RegisterEntry renameOnly(RegisterEntry entry, String name) {
        entries.rename(entry.number(), name, SearchWords.key(name, entry.number()));
        return entries.findByNumber(entry.number()).orElseThrow();
    }

    private Grant of(RegisterEntry entry) {
        Paper certificate = certificate(entry).pdf();
        Badge badge = new Badge(
                entry.postNominals(), entry.number(), entry.awardedOn().getYear());
        ESignature signature =
                new ESignature(supplier.body(), entry.name(), framework.award(), badge, address.of(entry.number()));
        return new Grant(entry, certificate, badge, signature);
    }

    private RegisterEntry enter(String caseReference, String name, String because) {
        String number = settings.numberPrefix() + "%05d".formatted(entries.nextNumber());
        Instant now = clock.instant();
        return entries.save(new RegisterEntry(
                null,
                number,
                caseReference,
                name,
                framework.postNominals(),
                LocalDate.ofInstant(now, ServiceClock.LONDON),
                RegisterEntry.Status.CURRENT,
                because,
                now,
                null,
                SearchWords.key(name, number)));
    }

    private CertificatePaper certificate(RegisterEntry entry) {
        return new CertificatePaper(
                supplier.body(),
                entry.name(),
                framework.award(),
                entry.postNominals(),
                entry.number(),
                entry.awardedOn(),
                framework.version(),
                address.of(entry.number()),
                new Signatory(settings.signatoryName(), settings.signatoryOffice()));
    }
}
