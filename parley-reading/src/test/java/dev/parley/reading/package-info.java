@NullUnmarked
package dev.parley.reading;

import org.jspecify.annotations.NullUnmarked;
