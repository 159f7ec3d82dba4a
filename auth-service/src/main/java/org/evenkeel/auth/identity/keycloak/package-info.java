/** The identity provider's ports over Keycloak's token and admin endpoints. */
@NullMarked
package org.evenkeel.auth.identity.keycloak;

import org.jspecify.annotations.NullMarked;
