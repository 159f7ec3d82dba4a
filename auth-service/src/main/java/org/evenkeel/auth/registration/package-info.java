/**
 * Opening an account: a pending row, an identity at the provider, then the account; halves are
 * mended.
 */
@NullMarked
package org.evenkeel.auth.registration;

import org.jspecify.annotations.NullMarked;
