package org.postroom.paper;

import java.util.List;

/**
 * The professional body whose papers these are; all of it comes from settings.
 *
 * @param name in full, for example {@code Institute of General Practice Management}
 * @param shortName as members say it, for example {@code IGPM}
 * @param address one line each, without the name
 * @param email where correspondents write
 * @param website its address as people type it
 */
public record Body(String name, String shortName, List<String> address, String email, String website) {
    public Body {
        address = List.copyOf(address);
    }
}
