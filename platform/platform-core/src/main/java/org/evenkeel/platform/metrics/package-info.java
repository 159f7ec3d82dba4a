/**
 * What leaves a process as a metric: names as they were written, buckets that objectives need, and
 * no label that is a person's or grows without bound.
 */
@NullMarked
package org.evenkeel.platform.metrics;

import org.jspecify.annotations.NullMarked;
