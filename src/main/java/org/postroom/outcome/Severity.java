package org.postroom.outcome;

/**
 * How an assessor scores beside those who scored the same packs.
 *
 * @param difference mean over all domains of the assessor's score less the mean of the co-panellists' scores, in points
 *     of the scale; below zero is more severe
 * @param packs packs with at least one co-panellist
 */
public record Severity(String assessor, double difference, int packs) {}
