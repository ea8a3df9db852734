@NullMarked
package dev.parley.dossier.actors;

import org.jspecify.annotations.NullMarked;
