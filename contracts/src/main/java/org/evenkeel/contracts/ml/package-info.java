/** Facts about what models found, owned by ml-service. */
@NullMarked
package org.evenkeel.contracts.ml;

import org.jspecify.annotations.NullMarked;
