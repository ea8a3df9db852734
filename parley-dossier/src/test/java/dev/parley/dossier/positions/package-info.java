@NullMarked
package dev.parley.dossier.positions;

import org.jspecify.annotations.NullMarked;
