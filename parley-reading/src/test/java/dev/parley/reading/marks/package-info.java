@NullMarked
package dev.parley.reading.marks;

import org.jspecify.annotations.NullMarked;
