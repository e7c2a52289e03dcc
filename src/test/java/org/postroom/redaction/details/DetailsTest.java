package org.postroom.redaction.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.redaction.Redaction;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.RuleBook;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Passage;

/** Age, health, family, faith and origin: hidden where they are told of one person, left where they are a topic. */
class DetailsTest {
    private static final Redactor REDACTOR = new Redactor(RuleBook.at(Path.of("redaction-rules")), Models.none());
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]+)\\]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr Gethin Rhys, [71], built the ramp himself.",
                "Mrs Anwen Rhys, [83 and newly deaf], tests our loop.",
                "Farida Noor, [29, with lupus], chairs the group.",
                "Her mother, [88, with vascular dementia], was seen at home.",
                "Our driver, [67], knows every gate.",
                "Beth Lomax joined us at [nineteen] on the front desk.",
                "She left school at [16] and came to us.",
                "He ran the whole site alone at [twenty-six].",
                "A complaint came about [a boy of seven] who waited too long.",
                "Beth Lomax, [aged 54], complained.",
                "I [turned fifty] that winter and took stock.",
                "Sister Rowe at [63] is thinking of the sea.",
                "She was [diagnosed at 34]; we changed her hours.",
                "Tyler Moss, [twelve], asked for his mother.",
                "Of the last eight, one was [sixty-one]: a bus driver before."
            })
    void anAgeOfSomebodyIsHidden(String marked) {
        hidden(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When Beth Lomax was off with [sciatica] we covered the desk.",
                "I covered for her during [her chemo] and after.",
                "Dr Anwen Rhys had [a stroke] in the autumn.",
                "One receptionist had [early Parkinson's disease] and told nobody.",
                "He told me of [his brother's epilepsy] in supervision.",
                "She is [autistic] and drew the plan.",
                "My deputy was [pregnant] when the roof fell in.",
                "It turned out to be [dialysis training for her husband], so we moved the shift.",
                "I asked her what was wrong. [Panic attacks and no sleep]. She took a month.",
                "Beth Lomax was on [maternity leave] all year.",
                "She has [PTSD] and we planned round it.",
                "He'd [shingles and migraines] that spring.",
                "Mrs Anwen Rhys, [COPD, on home oxygen], could not climb the stairs.",
                "When I'd [surgery] last year they ran the place.",
                "Dr Rhys told me she was [drinking before clinics]."
            })
    void theHealthOfSomebodyIsHidden(String marked) {
        hidden(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Joan Pell, [a retired lock keeper], reads every leaflet.",
                "Joan Pell, [58, a former trawlerman], orders online.",
                "Joan Pell and Tom Arkle chair it, [a retired nun and a retired miner].",
                "He is [a widower] and comes on Fridays.",
                "Beth Lomax, [a single mum of three], asked for school hours.",
                "She was [a Somali refugee] when we met her.",
                "He's [a practising Sikh] and swapped the shift.",
                "They rowed after a [separation in the family] that year.",
                "Ali, [who is Kurdish himself], rang each of them."
            })
    void theLifeOfSomebodyIsHidden(String marked) {
        hidden(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our diabetes clinic sees patients with COPD and asthma on one day.",
                "Dr Anwen Rhys leads on dementia and mental health.",
                "Beth Lomax is a Mental Health First Aider and keeps the carers' register.",
                "Two dispensers are on maternity leave.",
                "Patients aged 65 and over are invited, as are those aged 17 to 24.",
                "We reached 97% and then I planned at 85 calls a day.",
                "She started cancer screening reminders and a menopause policy.",
                "Beth Lomax says that I've aged ten years.",
                "Men with depression are seen within a week.",
                "Leaflets in Polish and Somali stand at the door.",
                "He trained at 14 practices and moved 30 miles.",
                "My wife and I read the contract twice.",
                "The practice is dementia friendly and she wrote the autism passport."
            })
    void aTopicOfCareIsLeft(String text) {
        Redaction redaction = redact(text);
        assertThat(details(text, redaction)).isEmpty();
    }

    private static void hidden(String marked) {
        StringBuilder text = new StringBuilder();
        List<String> wanted = new ArrayList<>();
        Matcher matcher = BRACKETED.matcher(marked);
        while (matcher.find()) {
            wanted.add(matcher.group(1));
        }
        text.append(marked.replaceAll("[\\[\\]]", ""));
        String found = String.join(" | ", details(text.toString(), redact(text.toString())));
        assertThat(wanted).allSatisfy(words -> assertThat(found).contains(words));
    }

    private static Redaction redact(String text) {
        return REDACTOR.redact(KnownIdentity.none(), List.of(new Passage("text", text)));
    }

    private static List<String> details(String text, Redaction redaction) {
        return redaction.passages().get(0).spans().stream()
                .filter(span -> span.kind() == Kind.DEMOG)
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
