/** POST /auth/email-verifications. */
@NullMarked
package org.evenkeel.auth.verification.web;

import org.jspecify.annotations.NullMarked;
