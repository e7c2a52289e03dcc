package org.postroom.redaction.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large a pattern becomes when its counted repetitions are written out, as RE2 does: {@code (a{9}){9}} is 81. */
final class PatternSize {
    private static final Pattern COUNTED = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    private final String pattern;
    private final Deque<Long> outer = new ArrayDeque<>();
    private long group;
    private long last;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    /** The number of characters and classes, repetitions multiplied out; roughly. */
    static long of(String pattern) {
        return new PatternSize(pattern).size();
    }

    private long size() {
        Matcher counted = COUNTED.matcher(pattern);
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '{' && counted.find(at) && counted.start() == at) {
                repeat(counted);
                at = counted.end();
            } else {
                at = c == '\\' ? at + 2 : c == '[' ? endOfClass(at) : at + 1;
                take(c);
            }
        }
        return outer.stream().reduce(group, Long::sum);
    }

    private void take(char c) {
        if (c == '(') {
            outer.push(group);
            group = 0;
        } else if (c == ')' && !outer.isEmpty()) {
            last = group;
            group = outer.pop() + last;
        } else {
            last = 1;
            group++;
        }
    }

    private void repeat(Matcher counted) {
        String most = counted.group(2) == null || counted.group(2).isEmpty() ? counted.group(1) : counted.group(2);
        long repeated = Math.min(last * Math.max(1, Long.parseLong(most)), Integer.MAX_VALUE);
        group += repeated - last;
        last = repeated;
    }

    private int endOfClass(int at) {
        int end = at + 1;
        while (end < pattern.length() && (pattern.charAt(end) != ']' || end == at + 1)) {
            end += pattern.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }
}
