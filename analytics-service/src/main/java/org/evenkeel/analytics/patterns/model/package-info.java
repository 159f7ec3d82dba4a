/**
 * The statistics of patterns, pure: a person's history in, findings out. The same history always
 * gives the same findings.
 */
@NullMarked
package org.evenkeel.analytics.patterns.model;

import org.jspecify.annotations.NullMarked;
