/** WAVE over HTTP. */
@NullMarked
package org.evenkeel.session.wave.web;

import org.jspecify.annotations.NullMarked;
