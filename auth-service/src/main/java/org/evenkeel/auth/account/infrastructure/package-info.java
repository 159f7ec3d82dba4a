/** Accounts in PostgreSQL, what identifies a person sealed under their own data key. */
@NullMarked
package org.evenkeel.auth.account.infrastructure;

import org.jspecify.annotations.NullMarked;
