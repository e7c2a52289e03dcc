package org.postroom.outcome;

import java.util.List;
import java.util.Optional;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.panel.Alias;
import org.postroom.panel.Panels;
import org.springframework.stereotype.Component;

/** The cases of a session, by stage and by the alias under which the moderator knows them. */
@Component
class ModeratedCases {
    private final Casebook casebook;
    private final Panels panels;

    ModeratedCases(Casebook casebook, Panels panels) {
        this.casebook = casebook;
        this.panels = panels;
    }

    /** The references of a session's cases at one of these stages. */
    List<String> at(String session, Stage... stages) {
        return casebook.inSession(session).stream()
                .filter(one -> List.of(stages).contains(one.stage()))
                .map(Case::reference)
                .toList();
    }

    /** The case that a panel of the session knows by that alias, if it is at one of these stages. */
    Optional<String> find(String session, Alias alias, Stage... stages) {
        return at(session, stages).stream()
                .filter(reference ->
                        panels.alias(reference).filter(alias::equals).isPresent())
                .findFirst();
    }

    /** The aliases of these cases, in order. */
    List<String> aliases(List<String> cases) {
        return cases.stream()
                .flatMap(reference -> panels.alias(reference).stream())
                .map(Alias::value)
                .sorted()
                .toList();
    }
}
