package org.postroom.intake.form.made;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.postroom.intake.form.Reading;
import org.postroom.intake.form.SubmissionReader;
import org.postroom.intake.form.made.Layout.Manner;

/** Reads many made applications and prints what fails: {@code Trial voices seed [formats [folder with converted files]]}. */
public final class Trial {
    /** Spoilings that come together; files kept as golden are named by their place here. */
    public static final List<Set<Spoiling>> SPOILT = List.of(
            EnumSet.noneOf(Spoiling.class),
            EnumSet.of(Spoiling.LETTERHEAD, Spoiling.SMART, Spoiling.TYPED_BULLETS),
            EnumSet.of(Spoiling.TRACKED, Spoiling.COMMENTS, Spoiling.SEE_ABOVE),
            EnumSet.of(Spoiling.INLINE_REFERENCES, Spoiling.SHORT_HEADINGS),
            EnumSet.of(Spoiling.DELETED_REFERENCES, Spoiling.WORDED_HEADINGS, Spoiling.LEFT_OUT),
            EnumSet.of(Spoiling.LETTERED, Spoiling.MERGED, Spoiling.SMART),
            EnumSet.of(Spoiling.DELETED_PROMPTS, Spoiling.SHORT_HEADINGS, Spoiling.LEFT_OUT),
            EnumSet.of(Spoiling.CAPITALS, Spoiling.HYPHENATED, Spoiling.LETTERHEAD),
            EnumSet.of(Spoiling.REORDERED, Spoiling.OTHER_LABELS, Spoiling.YES_WORDS),
            EnumSet.of(Spoiling.REWORDED_PROMPTS, Spoiling.STATEMENTS_INSIDE),
            EnumSet.of(Spoiling.REWORDED_WITHOUT_REFERENCES, Spoiling.SPLIT_NAME),
            EnumSet.of(Spoiling.ANSWER_IN_CELL, Spoiling.REFEREES_BESIDE),
            EnumSet.of(Spoiling.NO_HEADINGS, Spoiling.GUIDANCE),
            EnumSet.of(Spoiling.NUMBERED_THROUGH, Spoiling.LEFT_OUT),
            EnumSet.of(Spoiling.MERGED, Spoiling.DELETED_PROMPTS),
            EnumSet.of(Spoiling.REORDERED, Spoiling.DELETED_REFERENCES, Spoiling.TYPED_BULLETS, Spoiling.LEFT_OUT));

    private static final SubmissionReader READER = new SubmissionReader();

    private static final Map<String, List<String>> FAULTS = new TreeMap<>();
    private static String formats = ".*";

    private Trial() {}

    public static void main(String[] arguments) throws IOException {
        formats = arguments.length > 2 ? arguments[2] : ".*";
        Path folder = arguments.length > 3 ? Path.of(arguments[3]) : null;
        Map<String, Marks> byFormat = new TreeMap<>();
        Map<String, Marks> bySpoiling = new TreeMap<>();
        Marks all = new Marks();
        for (String voice : arguments[0].split(",")) {
            MadeApplication application = Voices.of(voice, Long.parseLong(arguments[1]));
            for (Set<Spoiling> spoilt : SPOILT) {
                for (Manner manner : Manner.values()) {
                    Layout layout = new Layout(application, manner, spoilt, 7);
                    for (Map.Entry<String, byte[]> file :
                            files(layout, manner, folder).entrySet()) {
                        Marks marks = read(layout, file.getKey(), file.getValue());
                        byFormat.computeIfAbsent(file.getKey(), none -> new Marks())
                                .add(marks);
                        bySpoiling
                                .computeIfAbsent(spoilt.toString(), none -> new Marks())
                                .add(marks);
                        all.add(marks);
                        marks.faults.forEach(fault -> FAULTS.computeIfAbsent(
                                        application.id() + " " + fault, none -> new ArrayList<>())
                                .add(manner + "" + SPOILT.indexOf(spoilt) + file.getKey()));
                    }
                }
            }
        }
        FAULTS.forEach((fault, where) -> System.out.println(
                fault + "\n        " + where.size() + " × " + where.subList(0, Math.min(6, where.size()))));
        System.out.println("==== by format");
        byFormat.forEach((format, marks) -> System.out.println(marks + "  " + format));
        System.out.println("==== by spoiling");
        bySpoiling.forEach((spoilt, marks) -> System.out.println(marks + "  " + spoilt));
        System.out.println("==== all " + all);
    }

    private static Map<String, byte[]> files(Layout layout, Manner manner, Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        MadeApplication application = layout.application();
        byte[] docx = new DocxWriting(layout.spoilt(), false, application, 5).write(layout.pieces());
        files.put("docx", docx);
        files.put("sdt.docx", new DocxWriting(layout.spoilt(), true, application, 6).write(layout.pieces()));
        files.put("odt", OdtWriting.write(layout.pieces()));
        files.put("rtf", RtfWriting.write(layout.pieces()));
        if (!application.id().startsWith("cymraeg")) {
            files.put("pdf", PdfWriting.write(layout.pieces(), layout.spoilt(), application));
        }
        if (manner == Manner.LINES) {
            files.put("txt", TextWriting.write(layout.pieces(), 0).getBytes(StandardCharsets.UTF_8));
            files.put("72.txt", TextWriting.write(layout.pieces(), 72).getBytes(StandardCharsets.UTF_8));
        }
        if (folder != null) {
            String name = application.id() + "_" + manner + "_" + SPOILT.indexOf(layout.spoilt());
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".docx"), docx);
            for (String format : List.of("odt", "doc", "rtf", "pdf", "re.docx")) {
                Path converted = folder.resolve(format).resolve(name + "." + format.replace("re.", ""));
                if (Files.exists(converted)) {
                    files.put("lo." + format, Files.readAllBytes(converted));
                }
            }
        }
        files.keySet().removeIf(format -> !format.matches(formats));
        return files;
    }

    private static Marks read(Layout layout, String format, byte[] bytes) throws IOException {
        boolean inside = layout.spoilt().contains(Spoiling.STATEMENTS_INSIDE);
        Map<String, byte[]> enclosed = new LinkedHashMap<>();
        boolean typed = format.endsWith("txt");
        if (!typed) {
            enclosed.put("form." + format, bytes);
        }
        if (!inside) {
            letters(layout, format.length() + layout.spoilt().hashCode(), enclosed);
        }
        String text = typed
                ? "Hi, I typed it in here.\n\n" + new String(bytes, StandardCharsets.UTF_8)
                : "Dear all,\n\nPlease find my form attached.\n\nKind regards\n"
                        + layout.application().detail("knownAs");
        Reading reading = READER.read("letter.eml", Mails.of(layout.application(), text, enclosed));
        return Marks.of(layout, reading, true);
    }

    private static void letters(Layout layout, int salt, Map<String, byte[]> files) throws IOException {
        MadeApplication application = layout.application();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int manner = Math.floorMod(salt / 7 + i * 3, Letters.MANNERS);
            List<Piece> letter = Letters.of(application.referees().get(i), application, manner);
            switch (Math.floorMod(salt + i, 4)) {
                case 0 ->
                    files.put("ref" + i + ".docx", new DocxWriting(Set.of(), false, application, 1).write(letter));
                case 1 -> files.put("ref" + i + ".odt", OdtWriting.write(letter));
                case 2 -> files.put("ref" + i + ".rtf", RtfWriting.write(letter));
                default -> files.put("ref" + i + ".pdf", PdfWriting.write(letter, Set.of(), application));
            }
            names.add("manner " + manner);
        }
    }
}
