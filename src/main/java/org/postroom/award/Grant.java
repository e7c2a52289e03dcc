package org.postroom.award;

import org.postroom.paper.Badge;
import org.postroom.paper.ESignature;
import org.postroom.paper.Paper;

/**
 * What an award gives its holder.
 *
 * @param certificate as PDF
 */
record Grant(RegisterEntry entry, Paper certificate, Badge badge, ESignature signature) {}
