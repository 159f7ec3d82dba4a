/**
 * Signing in, staying signed in and signing out; a refresh token works once and its second use ends
 * the session.
 */
@NullMarked
package org.evenkeel.auth.session;

import org.jspecify.annotations.NullMarked;
