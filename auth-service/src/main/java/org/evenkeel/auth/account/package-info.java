/** Who has an account: address, profile and the traits that tokens carry. */
@NullMarked
package org.evenkeel.auth.account;

import org.jspecify.annotations.NullMarked;
