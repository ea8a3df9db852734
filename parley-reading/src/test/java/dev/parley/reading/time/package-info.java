@NullMarked
package dev.parley.reading.time;

import org.jspecify.annotations.NullMarked;
