/**
 * Measures pledges and claims on texts written for it ({@code docs/guidelines/pledges-sample.md}): {@link
 * dev.parley.bench.pledges.PledgesCommand} reads them, {@code PledgeScore} counts.
 */
@NullMarked
package dev.parley.bench.pledges;

import org.jspecify.annotations.NullMarked;
