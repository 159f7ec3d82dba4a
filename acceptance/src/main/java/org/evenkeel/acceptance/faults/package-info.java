/**
 * Proof that the suite survives: a seeded schedule of faults over every process while people use
 * it, and afterwards the comparison of all that was acknowledged with what the stores, topics and
 * mailboxes hold.
 */
@NullMarked
package org.evenkeel.acceptance.faults;

import org.jspecify.annotations.NullMarked;
