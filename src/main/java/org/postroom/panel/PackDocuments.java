package org.postroom.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Submission;
import org.postroom.paper.Body;
import org.postroom.paper.PackPaper;
import org.postroom.paper.Paper;
import org.postroom.paper.Proof;
import org.postroom.redaction.RedactedPassage;
import org.postroom.redaction.gate.Exposed;
import org.postroom.redaction.gate.Gate;
import org.postroom.redaction.gate.Leak;
import org.postroom.redaction.known.KnownIdentity;
import org.springframework.stereotype.Component;

/** Makes a pack's documents from redacted text alone, and searches finished ones for what must not be in them. */
@Component
class PackDocuments {
    private static final Map<String, String> RELATIONS = Map.of("senior", "from someone senior", "peer", "from a peer");

    private final Framework framework;
    private final Body body;

    PackDocuments(Framework framework, Body body) {
        this.framework = framework;
        this.body = body;
    }

    /** A pack's documents. */
    record Made(byte[] pdf, byte[] docx) {}

    Made make(Alias alias, Submission submission, List<RedactedPassage> passages) {
        Map<String, String> texts = passages.stream()
                .collect(Collectors.toMap(
                        RedactedPassage::ref, passage -> passage.text().value(), (one, other) -> one));
        PackPaper paper = new PackPaper(body, alias.value(), framework, sections(texts), references(submission, texts));
        return new Made(paper.pdf().content(), paper.docx().content());
    }

    private List<PackPaper.Section> sections(Map<String, String> texts) {
        List<PackPaper.Section> sections = new ArrayList<>();
        for (Framework.Domain domain : framework.domains()) {
            List<PackPaper.Answer> answers = new ArrayList<>();
            String whole = texts.get(String.valueOf(domain.number()));
            if (whole != null) {
                answers.add(new PackPaper.Answer(
                        String.valueOf(domain.number()), "Answer to the domain as a whole", whole));
            }
            for (Framework.Point point : domain.points()) {
                if (whole == null || texts.containsKey(point.ref())) {
                    answers.add(new PackPaper.Answer(point.ref(), point.prompt(), texts.getOrDefault(point.ref(), "")));
                }
            }
            sections.add(new PackPaper.Section(domain.number(), domain.title(), answers));
        }
        return sections;
    }

    private static List<PackPaper.Reference> references(Submission submission, Map<String, String> texts) {
        List<PackPaper.Reference> references = new ArrayList<>();
        for (int at = 0; at < submission.referees().size(); at++) {
            String text = texts.get(Passages.refOfReferee(at));
            if (text != null) {
                String relation = submission.referees().get(at).relation();
                references.add(new PackPaper.Reference(
                        relation == null ? "from a referee" : RELATIONS.getOrDefault(relation, "from a referee"),
                        text));
            }
        }
        return references;
    }

    /** What a finished pack's documents still hold that is known to identify. */
    List<Leak> leaks(Pack pack, KnownIdentity known) {
        List<Exposed> pieces = new ArrayList<>();
        pieces.addAll(exposed("pack-" + pack.alias().value() + ".pdf", Paper.PDF, pack.pdf()));
        pieces.addAll(exposed("pack-" + pack.alias().value() + ".docx", Paper.DOCX, pack.docx()));
        return Gate.search(known, pieces);
    }

    /** Everything that a document of ours shows or carries, its name included. */
    static List<Exposed> exposed(String fileName, String mediaType, byte[] content) {
        List<Exposed> pieces = new ArrayList<>();
        pieces.add(new Exposed("file name", fileName));
        for (Proof.Part part : Proof.of(new Paper(fileName, mediaType, content))) {
            pieces.add(new Exposed(fileName + ", " + part.where(), part.text()));
        }
        return pieces;
    }
}
