/** Facts about accounts, owned by auth-service. */
@NullMarked
package org.evenkeel.contracts.identity;

import org.jspecify.annotations.NullMarked;
