/** Proving that an address is the person's: single-use tokens, stored as hashes. */
@NullMarked
package org.evenkeel.auth.verification;

import org.jspecify.annotations.NullMarked;
