/** Aggregates over HTTP; each reading is audited. */
@NullMarked
package org.evenkeel.analytics.clinical.web;

import org.jspecify.annotations.NullMarked;
