/** POST /auth/login, /auth/refresh, /auth/logout and GET /auth/me. */
@NullMarked
package org.evenkeel.auth.session.web;

import org.jspecify.annotations.NullMarked;
