/**
 * What a statement means for the case. So far: for which party its speaker speaks ({@link
 * dev.parley.dossier.coding.PartyCoder}).
 */
@NullMarked
package dev.parley.dossier.coding;

import org.jspecify.annotations.NullMarked;
