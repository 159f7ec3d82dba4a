/** What the identity provider does for accounts: identities, tokens and sessions, as ports. */
@NullMarked
package org.evenkeel.auth.identity;

import org.jspecify.annotations.NullMarked;
