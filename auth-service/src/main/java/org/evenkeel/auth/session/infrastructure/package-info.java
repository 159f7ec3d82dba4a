/** Used refresh tokens and revoked sessions in PostgreSQL, revocation in Redis. */
@NullMarked
package org.evenkeel.auth.session.infrastructure;

import org.jspecify.annotations.NullMarked;
