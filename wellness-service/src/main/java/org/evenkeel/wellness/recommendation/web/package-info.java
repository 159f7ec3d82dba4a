/** Recommendations over HTTP. */
@NullMarked
package org.evenkeel.wellness.recommendation.web;

import org.jspecify.annotations.NullMarked;
