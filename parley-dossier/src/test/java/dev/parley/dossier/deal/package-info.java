@NullMarked
package dev.parley.dossier.deal;

import org.jspecify.annotations.NullMarked;
