package org.postroom.hostile;

import static org.postroom.hostile.HostileKind.endured;

import java.util.List;
import java.util.Random;

/** HTML that is deep, wide, or makes a parser do its work over and over. */
final class HostileWebPages {
    private HostileWebPages() {}

    static List<HostileKind> kinds() {
        return List.of(
                endured(
                        "an HTML page a hundred thousand elements deep",
                        "form.html",
                        random -> page(HostileMarkup.nest("<div>", "No answer.", "</div>", 100_000))),
                endured(
                        "HTML tables in tables",
                        "form.html",
                        random ->
                                page(HostileMarkup.nest("<table><tr><td>", "No answer.", "</td></tr></table>", 1000))),
                endured(
                        "an HTML table of a hundred thousand cells",
                        "form.html",
                        random -> page("<table><tr>" + "<td>1</td>".repeat(100_000) + "</table>")),
                endured("HTML formatting that is opened and never closed", "form.html", HostileWebPages::formatting),
                endured("HTML of four million open brackets", "form.html", random -> page("<a".repeat(2_000_000))),
                endured("an HTML element of a million attributes", "form.html", random -> page(attributes(random))),
                endured(
                        "an HTML page that refers to everything",
                        "form.html",
                        random -> page("<base href=\"http://127.0.0.1:9/\"><img src=\"file:///etc/passwd\"><iframe"
                                + " src=\"/x\"></iframe><link rel=stylesheet href=x><object data=x></object><meta"
                                + " http-equiv=refresh content=0>")),
                endured(
                        "HTML of character references",
                        "form.html",
                        random ->
                                page("&amp;&#x10FFFF;&#99999999999;&CounterClockwiseContourIntegral".repeat(50_000))));
    }

    private static byte[] page(String body) {
        return Wire.bytes("<!DOCTYPE html><html><body>" + body + "</body></html>");
    }

    private static byte[] formatting(Random random) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            body.append("<font size=\"").append(random.nextInt()).append("\">");
        }
        return page(body + "<p>x".repeat(20_000));
    }

    private static String attributes(Random random) {
        StringBuilder element = new StringBuilder("<p");
        for (int i = 0; i < 200_000; i++) {
            element.append(" a").append(i).append('=').append(random.nextInt(10));
        }
        return element + ">No answer.</p>";
    }
}
