package org.postroom.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Correspondent.Role;

/** The rules of sorting, in the order in which they are asked. The first that has a say decides. */
final class SortingRules {
    private static final Pattern WITHDRAWS = Pattern.compile(
            "\\b(withdraw|withdrawing|tynnu['’]n ôl)\\b.{0,60}\\b(application|case|from the (process|scheme)|cais)\\b"
                    + "|\\bplease withdraw\\b",
            Pattern.DOTALL);
    private static final Pattern DECLINES = Pattern.compile("^\\s*declin(e|ed|ing)\\b");
    private static final Pattern DECLARES_INTEREST = Pattern.compile("^\\s*(interest|conflict)( of interest)?\\b");
    private static final Pattern ASKS_STAFF = Pattern.compile(
            "\\b(group fund\\w*|fund(ed|ing)?|bursar\\w*|eligib\\w*|invoice for (all|several)|several (of our"
                    + " )?managers|purchase order|discount|refund)\\b");
    private static final Pattern ASKS_TO_APPLY = Pattern.compile(
            "\\b(how (do|can|would) i (apply|become|get)|(like|want|wish|interested in|keen|hoping)"
                    + " .{0,40}(apply|applying|accredit\\w*|become)|application (pack|form)|apply for|send me"
                    + " .{0,30}(pack|form|details)|start (an|my) application)\\b",
            Pattern.DOTALL);
    private static final Pattern OF_THE_SCHEME =
            Pattern.compile("\\b(accredit\\w*|migpm|member(ship)?|applic\\w*|apply\\w*)\\b");
    private static final Pattern SENDS_SOMETHING = Pattern.compile(
            "\\b(scan(s|ned|ning)?|forms?|attach(ed|ment|ments)?|enclosed?|portfolio|resen[dt]|signed|here it is|as"
                    + " promised)\\b");
    private static final Pattern RESUBMITS = Pattern.compile("^\\s*resubmi(t|ssion)\\b");
    private static final Pattern LEAVES_OUT = Pattern.compile("^\\s*leave (it|them|these|those|the rest)? ?out\\b");
    private static final Pattern CONFIRMS =
            Pattern.compile("[\"'“”*]*(yes[,.]? )?(i )?(can |hereby )?confirm(ed)?[\"'“”*.!]*");
    private static final Pattern THANKS = Pattern.compile("((many |with )?thanks|thank you|diolch)[.,!]*");

    private SortingRules() {}

    static List<SortingRule> inOrder() {
        return Stream.concat(MachineRules.inOrder().stream(), ofPeople().stream())
                .toList();
    }

    private static List<SortingRule> ofPeople() {
        return List.of(
                new SortingRule("contradicted", SortingRules::contradicted),
                new SortingRule("assessor", SortingRules::assessor),
                new SortingRule("moderator", SortingRules::moderator),
                new SortingRule("applicant", SortingRules::applicant),
                new SortingRule("form", SortingRules::form),
                new SortingRule("reference", SortingRules::reference),
                new SortingRule("question for staff", SortingRules::question),
                new SortingRule("enquiry", SortingRules::enquiry));
    }

    /** What contradicts itself is nobody's word, and no answer goes to the address that it shows. */
    private static Optional<Sorting> contradicted(Post post) {
        return post.evidence()
                .contradiction()
                .map(sign -> Sorting.to(
                        Door.UNRECOGNISED,
                        post.correspondent().isPresent()
                                ? "It seems to answer a letter of ours (" + post.sign() + "), but: " + sign.because()
                                : sign.because()));
    }

    private static Optional<Sorting> assessor(Post post) {
        if (!hasRole(post, Role.ASSESSOR) || !post.evidence().enoughToAct()) {
            return Optional.empty();
        }
        if (post.contents().infected()) {
            return say(post, Door.UNRECOGNISED, "The malware scanner held back a file that the assessor sent.");
        }
        String words = post.ownWords();
        if (DECLINES.matcher(words).find()) {
            return say(post, Door.DECLINE, "The assessor's reply begins with DECLINE.");
        }
        if (DECLARES_INTEREST.matcher(words).find()) {
            return say(post, Door.INTEREST, "The assessor's reply begins with INTEREST.");
        }
        return say(post, Door.SCORE_SHEET, "It is an assessor's reply about a pack (" + post.sign() + ").");
    }

    private static Optional<Sorting> moderator(Post post) {
        return hasRole(post, Role.MODERATOR) && post.evidence().enoughToAct()
                ? say(post, Door.MODERATION, "It is the moderator's reply about a session (" + post.sign() + ").")
                : Optional.empty();
    }

    private static Optional<Sorting> applicant(Post post) {
        if (!hasRole(post, Role.APPLICANT)) {
            return Optional.empty();
        }
        String words = post.ownWords();
        if (WITHDRAWS.matcher(words).find()) {
            return say(post, Door.WITHDRAWAL, "The applicant writes that the application is withdrawn.");
        }
        if (RESUBMITS.matcher(words).find()) {
            return say(post, Door.RESUBMISSION, "The applicant's reply begins with RESUBMIT.");
        }
        if (leavesOut(words)) {
            return say(post, Door.SUPPLEMENT, "The applicant writes that what is missing is left out.");
        }
        if (post.contents().something()) {
            return say(
                    post,
                    Door.SUPPLEMENT,
                    "It is the applicant's reply (" + post.sign() + ") and brings part of an application.");
        }
        if (confirms(words, post.mail().fromName())) {
            return say(post, Door.SUPPLEMENT, "The reply begins with CONFIRM.");
        }
        if (post.contents().infected() || post.contents().spoiltDocument(post.mail())) {
            return say(
                    post,
                    Door.SUPPLEMENT,
                    "It is the applicant's reply (" + post.sign()
                            + ") with a file that was held back or cannot be read.");
        }
        return say(
                post,
                Door.QUESTION,
                "It is the applicant's reply (" + post.sign() + ") and brings nothing of an application.");
    }

    /** Whether a reply says that what is missing is left out on purpose. */
    static boolean leavesOut(String words) {
        return LEAVES_OUT.matcher(words).find();
    }

    /**
     * Whether a reply says that the address it comes from is the applicant's, and nothing else but thanks and its
     * writer's name. What says more may say the contrary, and is for a person.
     *
     * @param words the writer's own, in lower case
     * @param name of the sender, as the letter gives it
     */
    static boolean confirms(String words, @Nullable String name) {
        List<String> lines = words.lines().map(String::strip).toList();
        return !lines.isEmpty()
                && CONFIRMS.matcher(lines.get(0)).matches()
                && lines.stream().skip(1).allMatch(line -> THANKS.matcher(line).matches() || isPartOf(line, name));
    }

    private static boolean isPartOf(String line, @Nullable String name) {
        return name != null
                && List.of(name.toLowerCase(Locale.ROOT).split("[\\s,]+")).containsAll(List.of(line.split("[\\s,]+")));
    }

    private static Optional<Sorting> form(Post post) {
        Contents contents = post.contents();
        boolean aboutApplying = ofTheScheme(post, post.ownWords());
        return contents.form()
                        || contents.meantAsForm() && aboutApplying
                        || contents.spoiltDocument(post.mail()) && sendsSomething(post)
                ? say(post, Door.SUBMISSION, "It brings an application form, or a file that was meant to be one.")
                : Optional.empty();
    }

    private static Optional<Sorting> reference(Post post) {
        return post.contents().reference()
                ? say(post, Door.REFERENCE, "It brings a letter of reference.")
                : Optional.empty();
    }

    private static Optional<Sorting> question(Post post) {
        String words = post.ownWords();
        return ASKS_STAFF.matcher(words).find() && ofTheScheme(post, words)
                ? say(post, Door.QUESTION, "It asks about funding, fees or eligibility, which a person answers.")
                : Optional.empty();
    }

    private static Optional<Sorting> enquiry(Post post) {
        String words = post.ownWords();
        return ASKS_TO_APPLY.matcher(words).find() && ofTheScheme(post, words)
                ? say(post, Door.ENQUIRY, "Its text asks how to apply.")
                : Optional.empty();
    }

    /** A subject alone never decides; it may say what an unclear text is about. */
    private static boolean ofTheScheme(Post post, String words) {
        return OF_THE_SCHEME.matcher(words).find()
                || OF_THE_SCHEME
                        .matcher(post.mail().subject().toLowerCase(Locale.ROOT))
                        .find();
    }

    /** Whoever sends a paper that cannot be read often says no more than that it is enclosed. */
    private static boolean sendsSomething(Post post) {
        return SENDS_SOMETHING.matcher(post.ownWords()).find()
                || SENDS_SOMETHING
                        .matcher(post.mail().subject().toLowerCase(Locale.ROOT))
                        .find();
    }

    private static boolean hasRole(Post post, Role role) {
        return post.correspondent().filter(one -> one.role() == role).isPresent();
    }

    private static Optional<Sorting> say(Post post, Door door, String because) {
        return Optional.of(Sorting.to(door, because).about(post));
    }
}
