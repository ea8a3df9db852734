@NullMarked
package dev.parley.reading;

import org.jspecify.annotations.NullMarked;
