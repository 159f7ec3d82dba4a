/** Shifts and responders in PostgreSQL. */
@NullMarked
package org.evenkeel.crisis.service.rota.infrastructure;

import org.jspecify.annotations.NullMarked;
