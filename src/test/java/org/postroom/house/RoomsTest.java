package org.postroom.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postroom.redaction.RedactedText;

/** Which room may import which, and which foreign library lives where. The picture in the README is this list. */
class RoomsTest {
    private static final String HOUSE = "org.postroom.";

    /** The tiers, lowest first; a room imports only lower ones. */
    private static final List<Set<String>> TIERS = List.of(
            Set.of("letter", "access", "accreditation", "redaction", "tasks", "time", "worker"),
            Set.of("paper", "outbox"),
            Set.of("casebook"),
            Set.of("intake", "panel", "embedded", "health"),
            Set.of("outcome", "fees"),
            Set.of("award"),
            Set.of("console", "sample", "commandline"));

    private static JavaClasses house;

    @BeforeAll
    static void importHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.postroom");
    }

    @Test
    void everyRoomHasItsTier() {
        Set<String> rooms = new TreeSet<>();
        house.stream().filter(one -> !room(one).isEmpty()).forEach(one -> rooms.add(room(one)));
        Set<String> placed = new TreeSet<>();
        TIERS.forEach(placed::addAll);
        assertThat(rooms).isEqualTo(placed);
    }

    @Test
    void aRoomImportsOnlyLowerOnes() {
        for (int tier = 0; tier < TIERS.size(); tier++) {
            for (String room : TIERS.get(tier)) {
                noClasses()
                        .that(liveIn(room))
                        .should()
                        .dependOnClassesThat(standAbove(room, tier))
                        .check(house);
            }
        }
    }

    @Test
    void noImportGoesInACircle() {
        slices().matching("org.postroom.(*)..").should().beFreeOfCycles().check(house);
    }

    @Test
    void noImportGoesInACircleInsideARoomOfRooms() {
        for (String room : List.of("redaction", "letter")) {
            slices().assignedFrom(packagesOf(room)).should().beFreeOfCycles().check(house);
        }
    }

    @Test
    void eachForeignLibraryLivesInItsRoom() {
        Map<String, Set<String>> homes = Map.of(
                "edu.stanford.nlp", Set.of("redaction"),
                "com.google.re2j", Set.of("redaction"),
                "com.google.i18n.phonenumbers", Set.of("redaction"),
                "com.github.kagkarlsson", Set.of("tasks"),
                "com.openhtmltopdf", Set.of("paper"),
                "com.google.zxing", Set.of("paper"),
                "org.jgrapht", Set.of("panel"),
                "com.icegreen", Set.of("embedded"),
                "io.zonky", Set.of("embedded"),
                "org.apache.tika", Set.of("intake"));
        homes.forEach((library, rooms) -> noClasses()
                .that(DescribedPredicate.describe(
                        "live outside " + rooms, (JavaClass one) -> !rooms.contains(room(one))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(house));
    }

    @Test
    void redactedTextIsMadeInRedactionOnly() {
        classes()
                .that()
                .areAssignableTo(RedactedText.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(house);
        assertThat(RedactedText.class.getConstructors()).isEmpty();
    }

    private static String room(JavaClass one) {
        String name = one.getPackageName();
        if (!name.startsWith(HOUSE)) {
            return "";
        }
        String rest = name.substring(HOUSE.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    /** The packages of a room, itself among them, each by its own. */
    private static SliceAssignment packagesOf(String room) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass one) {
                return room(one).equals(room) ? SliceIdentifier.of(one.getPackageName()) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages of the room " + room;
            }
        };
    }

    private static DescribedPredicate<JavaClass> liveIn(String room) {
        return DescribedPredicate.describe("live in " + room, one -> room(one).equals(room));
    }

    private static DescribedPredicate<JavaClass> standAbove(String room, int tier) {
        return DescribedPredicate.describe("stand beside or above " + room, one -> {
            String other = room(one);
            return !other.isEmpty()
                    && !other.equals(room)
                    && TIERS.subList(tier, TIERS.size()).stream().anyMatch(rooms -> rooms.contains(other));
        });
    }
}
