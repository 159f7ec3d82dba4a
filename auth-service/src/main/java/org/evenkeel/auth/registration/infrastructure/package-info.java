/** Registrations under way in PostgreSQL. */
@NullMarked
package org.evenkeel.auth.registration.infrastructure;

import org.jspecify.annotations.NullMarked;
