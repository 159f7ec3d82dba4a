/** Owns what this service needs to know about a person: place, style and needs, as a projection. */
@NullMarked
package org.evenkeel.wellness.people;

import org.jspecify.annotations.NullMarked;
