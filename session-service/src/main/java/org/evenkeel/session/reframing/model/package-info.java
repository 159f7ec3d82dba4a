/** What can be picked out of a person's own words, and what is better left alone. */
@NullMarked
package org.evenkeel.session.reframing.model;

import org.jspecify.annotations.NullMarked;
