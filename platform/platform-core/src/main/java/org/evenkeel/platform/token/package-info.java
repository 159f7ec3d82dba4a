/** Which access tokens are believed. */
@NullMarked
package org.evenkeel.platform.token;

import org.jspecify.annotations.NullMarked;
