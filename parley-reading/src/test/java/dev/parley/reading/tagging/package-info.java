@NullUnmarked
package dev.parley.reading.tagging;

import org.jspecify.annotations.NullUnmarked;
