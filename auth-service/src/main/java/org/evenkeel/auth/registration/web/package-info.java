/** POST /auth/register. */
@NullMarked
package org.evenkeel.auth.registration.web;

import org.jspecify.annotations.NullMarked;
