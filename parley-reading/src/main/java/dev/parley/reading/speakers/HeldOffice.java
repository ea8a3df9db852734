package dev.parley.reading.speakers;

import org.jspecify.annotations.Nullable;

/**
 * An office or calling that a document gives somebody.
 *
 * @param title in lower case, without the country: "foreign minister"
 * @param owner the name of the country or body whose office it is, or null
 * @param country the id of that country; null when it is a body, or none is named
 */
public record HeldOffice(String title, @Nullable String owner, @Nullable String country) {}
