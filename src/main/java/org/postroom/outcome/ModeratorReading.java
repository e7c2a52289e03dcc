package org.postroom.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postroom.letter.OwnWords;
import org.postroom.outcome.ModeratorReply.Agree;
import org.postroom.outcome.ModeratorReply.LookAgain;
import org.postroom.outcome.ModeratorReply.Remark;
import org.postroom.outcome.ModeratorReply.Unclear;
import org.postroom.panel.Alias;

/** One reading of one answer of the moderator. */
final class ModeratorReading {
    private static final Pattern AGREES = Pattern.compile(
            "(?i)^\\W*(?:yes[,.!]?\\s+)?(?:(?:i|we)\\s+(?:(?:fully|completely|entirely|wholly)\\s+|can confirm (?:that )?i\\s+|am happy to\\s+)?)?agreed?\\b(.*)$");
    private static final Pattern LIMITS = Pattern.compile(
            "(?i)\\b(?:not|no|never|but|except|excepting|however|apart from|other than|bar|unless|until|subject to|provided|if|once|although|though"
                    + "|disagree|hold|wait|pending|most|some|partly|nearly|almost)\\b|n't\\b|\\?");
    private static final Pattern CONTENT = Pattern.compile(
            "(?i)\\b(?:fine|ok|okay|agreed?|happy|no (?:concerns?|changes?|comments?|remarks?|issues?))\\b");
    private static final Pattern LOOKS_LISTED = Pattern.compile("^\\W*([A-Za-z0-9]{4})\\s*(?:[:,;–—-].*|)$");

    private final OwnWords words;
    private final Set<Alias> ofSession;
    private final List<String> said;

    ModeratorReading(OwnWords words, Set<Alias> ofSession) {
        this.words = words;
        this.ofSession = ofSession;
        this.said = words.said().stream().map(line -> line.replace('’', '\'')).toList();
    }

    ModeratorReply verdict() {
        if (said.isEmpty()) {
            return new Unclear("The answer holds no words of the moderator's own.");
        }
        Set<String> strangers = strangers();
        if (!strangers.isEmpty()) {
            return new Unclear(
                    "The answer names " + String.join(", ", strangers) + ", which is no alias of this session.");
        }
        Map<Alias, String> remarks = remarks();
        boolean agrees = AGREES.matcher(said.get(0)).matches();
        if (remarks.isEmpty()) {
            return agrees ? agreement() : new Unclear("The answer neither begins with AGREE nor names an alias.");
        }
        return lookAgain(remarks, agrees);
    }

    /** AGREE stands first and nothing behind it, down to the signature, takes any of it back. */
    private ModeratorReply agreement() {
        String all = String.join(" ", words.own()).replace('’', '\'');
        Matcher limit = LIMITS.matcher(all);
        return limit.find()
                ? new Unclear(
                        "The answer begins with AGREE and goes on with \"" + limit.group() + "\", which may limit it.")
                : new Agree("The answer begins with AGREE and takes nothing back.");
    }

    private ModeratorReply lookAgain(Map<Alias, String> remarks, boolean agrees) {
        String names = remarks.keySet().stream().map(Alias::value).collect(Collectors.joining(", "));
        if (agrees && !LIMITS.matcher(String.join(" ", said)).find()) {
            return new Unclear("The answer says AGREE and names " + names + ", so it is open what it asks for.");
        }
        for (Map.Entry<Alias, String> remark : remarks.entrySet()) {
            if (CONTENT.matcher(remark.getValue()).find()
                    && !LIMITS.matcher(remark.getValue()).find()) {
                return new Unclear("The remark on " + remark.getKey() + " sounds content, so it is open whether the"
                        + " pack is to be looked at again.");
            }
        }
        return new LookAgain(
                remarks.entrySet().stream()
                        .map(entry -> new Remark(entry.getKey(), entry.getValue()))
                        .toList(),
                "The answer names " + names + " to be looked at again.");
    }

    /** Tokens that are written as aliases are and belong to no pack of the session. */
    private Set<String> strangers() {
        Set<String> strangers = new TreeSet<>();
        for (String line : said) {
            Matcher listed = LOOKS_LISTED.matcher(line);
            boolean first = listed.matches()
                    && listed.group(1).matches(".*\\d.*")
                    && listed.group(1).matches(".*[A-Za-z].*");
            if (first && Alias.read(listed.group(1)).filter(ofSession::contains).isEmpty()) {
                strangers.add(listed.group(1).toUpperCase(Locale.ROOT));
            }
            Alias.namedIn(line).stream()
                    .filter(alias -> !ofSession.contains(alias) && line.contains(alias.value()))
                    .forEach(alias -> strangers.add(alias.value()));
        }
        return strangers;
    }

    /** Each alias with the line it stands in and the lines behind it that name no other. */
    private Map<Alias, String> remarks() {
        Map<Alias, String> remarks = new LinkedHashMap<>();
        List<Alias> open = new ArrayList<>();
        for (String line : said) {
            Set<Alias> named = new LinkedHashSet<>(Alias.namedIn(line));
            named.retainAll(ofSession);
            if (!named.isEmpty()) {
                open = new ArrayList<>(named);
            }
            String text = withoutLeadingAliases(line);
            open.forEach(alias -> remarks.merge(alias, text, (one, more) -> (one + " " + more).strip()));
        }
        return remarks;
    }

    private String withoutLeadingAliases(String line) {
        String rest = line.replaceFirst("^\\W+", "");
        while (rest.length() >= 4
                && Alias.read(rest.substring(0, 4)).filter(ofSession::contains).isPresent()) {
            rest = rest.substring(4).replaceFirst("^(?:\\s*(?:[,;:/&+–—-]|and\\b))*\\s*", "");
        }
        return rest.strip();
    }
}
