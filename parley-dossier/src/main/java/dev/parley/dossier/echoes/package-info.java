/** Repeated phrases, followed from speaker to speaker ({@code docs/positions.md} has the rule). */
@NullMarked
package dev.parley.dossier.echoes;

import org.jspecify.annotations.NullMarked;
