/** The live stream of a SPARK session. */
@NullMarked
package org.evenkeel.session.reframing.web;

import org.jspecify.annotations.NullMarked;
