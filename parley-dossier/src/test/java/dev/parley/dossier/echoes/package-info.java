@NullMarked
package dev.parley.dossier.echoes;

import org.jspecify.annotations.NullMarked;
