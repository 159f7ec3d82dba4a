/** Backing services as processes: PostgreSQL, Kafka, Redis, Keycloak, documents and mail. */
@NullMarked
package org.evenkeel.stack.backing;

import org.jspecify.annotations.NullMarked;
