/**
 * How a person wants the product to look, sound and speak: GET, PUT and PATCH
 * /users/me/preferences.
 */
@NullMarked
package org.evenkeel.auth.preferences;

import org.jspecify.annotations.NullMarked;
