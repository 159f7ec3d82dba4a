/** What a person tells about themself: GET and PATCH /users/me. */
@NullMarked
package org.evenkeel.auth.profile;

import org.jspecify.annotations.NullMarked;
