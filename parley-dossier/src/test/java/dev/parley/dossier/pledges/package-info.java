@NullMarked
package dev.parley.dossier.pledges;

import org.jspecify.annotations.NullMarked;
