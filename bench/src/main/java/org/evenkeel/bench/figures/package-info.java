/** What a measurement found: latencies, rates, their spread over rounds. */
@NullMarked
package org.evenkeel.bench.figures;

import org.jspecify.annotations.NullMarked;
