/** Programs of other people that the gateway is measured with: a proxy and a load generator. */
@NullMarked
package org.evenkeel.bench.proxy;

import org.jspecify.annotations.NullMarked;
