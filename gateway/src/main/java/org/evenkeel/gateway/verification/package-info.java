/** Owns the page on which a person confirms their e-mail address. */
@NullMarked
package org.evenkeel.gateway.verification;

import org.jspecify.annotations.NullMarked;
