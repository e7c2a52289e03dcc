package org.postroom.redaction.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Short forms of given names that are used for one another. */
public final class Nicknames {
    private static final List<Set<String>> GROUPS = List.of(
            group("William Will Bill Billy Liam Willie Gwilym"),
            group("Margaret Maggie Meg Peggy Mags Mairead"),
            group("Elizabeth Liz Beth Betty Lizzie Libby Eliza"),
            group("Robert Rob Bob Bobby Robbie"),
            group("Richard Rick Dick Rich Richie"),
            group("Katherine Catherine Kate Kath Kathy Katie Cath Cathy"),
            group("James Jim Jimmy Jamie"),
            group("John Jack Johnny"),
            group("Michael Mike Mick Mikey"),
            group("Susan Sue Susie Suzie"),
            group("Christopher Chris"),
            group("Christine Christina Chris Chrissie Tina"),
            group("Patricia Pat Trish Patsy"),
            group("Patrick Pat Paddy Paddie"),
            group("Anthony Tony"),
            group("Edward Ed Eddie Ted Ned"),
            group("Thomas Tom Tommy Tomasz Tomek"),
            group("David Dave Davy Dai Dafydd"),
            group("Andrew Andy Drew"),
            group("Stephen Steven Steve"),
            group("Daniel Dan Danny"),
            group("Matthew Matt"),
            group("Joseph Joe Joey"),
            group("Samuel Sam"),
            group("Samantha Sam"),
            group("Alexander Alex Sandy Alec"),
            group("Alexandra Alex Sandra Lexi"),
            group("Deborah Debra Deb Debbie Debs"),
            group("Jennifer Jen Jenny"),
            group("Jacqueline Jackie Jacqui"),
            group("Victoria Vicky Vicki Tori"),
            group("Rebecca Becky Becca Bex"),
            group("Philippa Pippa Pip"),
            group("Philip Phillip Phil Pip"),
            group("Nicholas Nick Nicky"),
            group("Nicola Nicky Nic"),
            group("Timothy Tim"),
            group("Gregory Greg"),
            group("Geoffrey Jeffrey Geoff Jeff"),
            group("Ronald Ron Ronnie"),
            group("Raymond Ray"),
            group("Dorothy Dot Dottie Dolly"),
            group("Theresa Teresa Terry Tess"),
            group("Terence Terry"),
            group("Valerie Val"),
            group("Pamela Pam"),
            group("Barbara Barb Babs"),
            group("Frederick Fred Freddie"),
            group("Francis Frank"),
            group("Frances Fran Frankie"),
            group("Benjamin Ben"),
            group("Charles Charlie Chaz"),
            group("Jonathan Jon Jonny"),
            group("Joanna Joanne Jo"),
            group("Josephine Jo Josie"),
            group("Peter Pete"),
            group("Kenneth Ken Kenny"),
            group("Donald Don Donnie"),
            group("Gillian Jill Gill"),
            group("Penelope Penny"),
            group("Helen Nell Nellie"),
            group("Abigail Abi Abby"),
            group("Agnieszka Aga"),
            group("Malgorzata Gosia"),
            group("Katarzyna Kasia"),
            group("Aleksandra Ola"),
            group("Mohammed Muhammad Mo"),
            group("Oluwaseun Seun"),
            group("Temitope Temi"),
            group("Oluwaseyi Seyi"),
            group("Adebola Bola"));

    private static final Map<String, List<Set<String>>> BY_NAME = byName();

    private Nicknames() {}

    /** The other forms of a given name, none when there is no known one. */
    public static Set<String> of(String given) {
        Set<String> forms = new LinkedHashSet<>();
        groups(given).forEach(forms::addAll);
        forms.removeIf(form -> form.equalsIgnoreCase(given));
        return forms;
    }

    /** Whether two given names may be the same person's. */
    public static boolean alike(String one, String other) {
        List<Set<String>> groups = groups(one);
        return !groups.isEmpty() && groups(other).stream().anyMatch(groups::contains);
    }

    private static List<Set<String>> groups(String name) {
        return BY_NAME.getOrDefault(name, List.of());
    }

    /** The groups by each of their forms, whatever its capitals: names are compared very often. */
    private static Map<String, List<Set<String>>> byName() {
        Map<String, List<Set<String>>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        GROUPS.forEach(group -> group.forEach(
                form -> groups.computeIfAbsent(form, first -> new ArrayList<>()).add(group)));
        return groups;
    }

    private static Set<String> group(String names) {
        return new LinkedHashSet<>(Arrays.asList(names.split(" ")));
    }
}
