package dev.parley.model;

/**
 * A sentence in a document's own voice.
 *
 * @param document the id of the document
 * @param span where it stands in the body
 * @param quote its words
 */
public record OutletPassage(String document, Span span, String quote) {}
