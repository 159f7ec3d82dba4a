/** Accounts, profiles, preferences, sign-in and data keys. */
@NullMarked
package org.evenkeel.auth;

import org.jspecify.annotations.NullMarked;
