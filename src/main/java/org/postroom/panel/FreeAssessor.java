package org.postroom.panel;

import java.util.List;

/**
 * An assessor who can be drawn in this session.
 *
 * @param id how the caller knows the assessor
 * @param interests those declared; the assessor's own name and email host are always looked at as well
 * @param load packs the assessor carries already in this session
 */
public record FreeAssessor(String id, String name, String email, List<Interest> interests, int load) {}
