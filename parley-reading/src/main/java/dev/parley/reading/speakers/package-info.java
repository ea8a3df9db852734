/**
 * Tells who the source of an attribution is. A document's names, the offices that go with them and its unnamed people
 * are found once ({@code People}); then each source's words are taken apart ({@code Sources}) and led back to one of
 * them. Where the words leave a doubt there is no speaker: none is better than a wrong one. Start with {@link
 * dev.parley.reading.speakers.SpeakerResolver}.
 */
@NullMarked
package dev.parley.reading.speakers;

import org.jspecify.annotations.NullMarked;
