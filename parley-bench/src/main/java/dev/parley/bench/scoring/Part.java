package dev.parley.bench.scoring;

/** The parts of an attribution. */
enum Part {
  SOURCE,
  CUE,
  CONTENT
}
