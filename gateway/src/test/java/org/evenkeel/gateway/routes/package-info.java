@NullMarked
package org.evenkeel.gateway.routes;

import org.jspecify.annotations.NullMarked;
