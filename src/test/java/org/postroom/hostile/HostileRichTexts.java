package org.postroom.hostile;

import static org.postroom.casebook.Submission.ProblemCode.TOO_LARGE;
import static org.postroom.hostile.HostileKind.endured;
import static org.postroom.hostile.HostileKind.refused;

import java.util.List;

/** Rich texts whose groups never end and whose lengths lie. */
final class HostileRichTexts {
    private HostileRichTexts() {}

    static List<HostileKind> kinds() {
        return List.of(
                endured(
                        "RTF groups a million deep",
                        "form.rtf",
                        random -> rtf("{".repeat(1_000_000) + "No answer." + "}".repeat(1_000_000))),
                endured("an RTF of groups that never close", "form.rtf", random -> rtf("{\\b x".repeat(800_000))),
                endured("an RTF of groups that never opened", "form.rtf", random -> rtf("}x".repeat(1_000_000))),
                endured(
                        "an RTF whose binary lengths lie",
                        "form.rtf",
                        random -> rtf("\\bin2147483647 x\\bin-5 y" + "\\bin99999999999999999999 z\\bin"
                                + random.nextInt(1 << 30) + " No answer.")),
                endured(
                        "an RTF of four million coded characters",
                        "form.rtf",
                        random -> rtf("\\'41".repeat(3_000_000))),
                endured(
                        "an RTF of broken codes",
                        "form.rtf",
                        random -> rtf("\\'zz\\'\\u-99999999999\\u\\uc99999 \\u8364?\\'".repeat(60_000))),
                refused(
                        "an RTF table of a hundred thousand cells",
                        "form.rtf",
                        TOO_LARGE,
                        random -> rtf("\\trowd\\intbl x\\cell y\\cell\\row ".repeat(50_000))),
                refused(
                        "an RTF row that never ends",
                        "form.rtf",
                        TOO_LARGE,
                        random -> rtf("\\intbl x\\cell ".repeat(300_000))),
                endured(
                        "an RTF of nested cells without rows",
                        "form.rtf",
                        random -> rtf("\\intbl x\\nestcell ".repeat(300_000) + "\\nestrow\\cell\\row")),
                endured(
                        "an RTF of a hundred thousand fonts",
                        "form.rtf",
                        random -> rtf("{\\fonttbl" + "{\\f999999\\fcharset204 Arial;}".repeat(100_000)
                                + "}\\f999999 No answer.")),
                refused(
                        "an RTF of one paragraph of twelve megabytes",
                        "form.rtf",
                        TOO_LARGE,
                        random -> rtf("No answer. ".repeat(1_000_000))));
    }

    private static byte[] rtf(String content) {
        return Wire.bytes("{\\rtf1\\ansi " + content + "\\par}");
    }
}
