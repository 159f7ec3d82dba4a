/** Accounts that an operator makes: demo accounts and staff. */
@NullMarked
package org.evenkeel.auth.provisioning;

import org.jspecify.annotations.NullMarked;
