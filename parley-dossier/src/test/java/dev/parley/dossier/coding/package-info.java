@NullMarked
package dev.parley.dossier.coding;

import org.jspecify.annotations.NullMarked;
