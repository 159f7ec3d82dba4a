/** The statistics of patterns in episodes; pure functions. */
@NullMarked
package org.evenkeel.session.rsd.patterns.model;

import org.jspecify.annotations.NullMarked;
