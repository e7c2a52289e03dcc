package org.postroom.casebook;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a letter or case waits for a person. Nothing leaves it but by a person, or by what it waited for. */
@Component("tray")
public class Tray {
    private final TrayItems items;
    private final Clock clock;

    Tray(TrayItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /**
     * What is laid on the tray.
     *
     * @param kind a few words, always the same for the same matter
     * @param because why, one plain sentence
     * @param nextStep what a person can do about it
     */
    public record Matter(
            String kind,
            @Nullable String caseReference,
            @Nullable String session,
            @Nullable Long folio,
            String because,
            String nextStep) {
        /** A matter about a case. */
        public static Matter ofCase(String kind, String caseReference, String because, String nextStep) {
            return new Matter(kind, caseReference, null, null, because, nextStep);
        }

        /** A matter about a letter. */
        public static Matter ofLetter(String kind, long folio, String because, String nextStep) {
            return new Matter(kind, null, null, folio, because, nextStep);
        }

        /** A matter about a session. */
        public static Matter ofSession(String kind, String session, String because, String nextStep) {
            return new Matter(kind, null, session, null, because, nextStep);
        }

        /** The same matter, with the letter it is about. */
        public Matter withLetter(@Nullable Long letterFolio) {
            return new Matter(kind, caseReference, session, letterFolio, because, nextStep);
        }

        /** The same matter, with the case it is about. */
        public Matter withCase(@Nullable String reference) {
            return new Matter(kind, reference, session, folio, because, nextStep);
        }
    }

    /** Lays a matter on the tray; one that lies there already is not laid there twice. */
    @Transactional
    public TrayItem lay(Matter matter) {
        return items.same(matter.kind(), matter.caseReference(), matter.session(), matter.folio()).stream()
                .findFirst()
                .orElseGet(() -> items.save(new TrayItem(
                        null,
                        matter.kind(),
                        matter.caseReference(),
                        matter.session(),
                        matter.folio(),
                        matter.because(),
                        matter.nextStep(),
                        clock.instant(),
                        null,
                        null,
                        null)));
    }

    /** What lies on the tray now, oldest first. */
    public List<TrayItem> open() {
        return items.open();
    }

    /** One matter, open or closed. */
    public Optional<TrayItem> item(long id) {
        return items.findById(id);
    }

    /** Whether a matter of that kind about a letter lay there, and a person has dealt with it. */
    public boolean wasSettled(String kind, long folio) {
        return items.settled(kind, folio) > 0;
    }

    /** All that ever lay there about a case. */
    public List<TrayItem> ofCase(String caseReference) {
        return items.findByCaseReferenceOrderById(caseReference);
    }

    /** Whether a matter of that kind about a case lies there now. */
    public boolean holds(String kind, String caseReference) {
        return ofCase(caseReference).stream().anyMatch(item -> item.kind().equals(kind) && item.closedAt() == null);
    }

    /** A person takes a matter off the tray; false when somebody had done so before. */
    @Transactional
    public boolean close(long id, String person, String resolution) {
        return items.close(id, clock.instant(), person, resolution) == 1;
    }

    /** What the matter waited for has come: it leaves the tray by itself. */
    @Transactional
    public void settled(String kind, String caseReference, String by, String resolution) {
        items.closeKind(kind, caseReference, clock.instant(), by, resolution);
    }

    /** What a matter about no case waited for has come: it leaves the tray by itself. */
    @Transactional
    public void settled(String kind, String by, String resolution) {
        items.closeAll(kind, clock.instant(), by, resolution);
    }
}
