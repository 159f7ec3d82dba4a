/**
 * The only public door: what comes from outside is identified, measured, refused or forwarded here.
 */
@NullMarked
package org.evenkeel.gateway;

import org.jspecify.annotations.NullMarked;
