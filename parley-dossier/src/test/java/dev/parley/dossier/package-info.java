@NullMarked
package dev.parley.dossier;

import org.jspecify.annotations.NullMarked;
