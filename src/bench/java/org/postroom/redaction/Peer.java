package org.postroom.redaction;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Passage;

/** Who redacts: Postroom, and what anybody might take in its stead. */
enum Peer {
    POSTROOM("Postroom") {
        @Override
        Function<MarkedText, Redaction> load() {
            Redactor redactor = redactor();
            return text -> redactor.redact(text.known(), text.passages());
        }
    },
    /** As its peers stand: without a form that says who the applicant is. */
    POSTROOM_WITHOUT_FORM("Postroom, no form") {
        @Override
        Function<MarkedText, Redaction> load() {
            Redactor redactor = redactor();
            return text -> redactor.redact(KnownIdentity.none(), text.passages());
        }
    },
    /** CoreNLP as its manual has it, with the models that it takes by itself. */
    PIPELINE("CoreNLP, all labels") {
        @Override
        Function<MarkedText, Redaction> load() {
            Properties settings = new Properties();
            settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
            StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
            return each(passage -> {
                Annotation annotation = new Annotation(passage.text());
                pipeline.annotate(annotation);
                return annotation.get(CoreAnnotations.TokensAnnotation.class).stream()
                        .filter(token -> !token.ner().equals("O"))
                        .map(token -> span(token.beginPosition(), token.endPosition(), token.ner()))
                        .toList();
            });
        }
    },
    /** One of the models that Postroom asks, as its own command line uses it. */
    THREE_CLASS_CRF("3-class CRF alone") {
        @Override
        Function<MarkedText, Redaction> load() {
            CRFClassifier<CoreLabel> classifier = CRFClassifier.getClassifierNoExceptions(
                    "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
            return each(passage -> classifier.classifyToCharacterOffsets(passage.text()).stream()
                    .map(found -> span(found.second(), found.third(), found.first()))
                    .toList());
        }
    };

    private static final Set<String> IDENTIFYING = Set.of(
            "PERSON",
            "ORGANIZATION",
            "LOCATION",
            "CITY",
            "STATE_OR_PROVINCE",
            "COUNTRY",
            "NATIONALITY",
            "RELIGION",
            "DATE",
            "EMAIL",
            "URL",
            "HANDLE");

    private final String says;

    Peer(String says) {
        this.says = says;
    }

    /** Its name over a column of the table. */
    String says() {
        return says;
    }

    /** Makes it ready to redact; this is what its start is measured by. */
    abstract Function<MarkedText, Redaction> load();

    private static Redactor redactor() {
        Models models = Models.open();
        models.warm();
        Redactor redactor = new Redactor(RuleBook.at(Path.of("redaction-rules")), models);
        models.load();
        return redactor;
    }

    /** The same with what names no person, body, place, date or contact left standing: sums, jobs, durations, crimes. */
    static Redaction identifying(MarkedText text, Redaction redaction) {
        List<List<Span>> kept = redaction.passages().stream()
                .map(passage -> passage.spans().stream()
                        .filter(span -> IDENTIFYING.contains(span.recogniser()))
                        .toList())
                .toList();
        return redaction(text.passages(), kept);
    }

    private static Function<MarkedText, Redaction> each(Function<Passage, List<Span>> way) {
        return text ->
                redaction(text.passages(), text.passages().stream().map(way).toList());
    }

    private static Redaction redaction(List<Passage> passages, List<List<Span>> spans) {
        List<RedactedPassage> redacted = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            redacted.add(new RedactedPassage(passage.ref(), Redactor.apply(passage, spans.get(i)), spans.get(i)));
        }
        return new Redaction(redacted, "", List.of());
    }

    private static Span span(int start, int end, String label) {
        return new Span(start, end, Kind.PERSON, "[hidden]", label, "The peer labels it.", 1, false);
    }
}
