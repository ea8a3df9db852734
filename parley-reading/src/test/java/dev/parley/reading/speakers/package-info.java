@NullMarked
package dev.parley.reading.speakers;

import org.jspecify.annotations.NullMarked;
