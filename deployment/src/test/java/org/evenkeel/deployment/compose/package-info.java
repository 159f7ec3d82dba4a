/** What docker-compose.yml promises, and how its secrets are made. */
@NullMarked
package org.evenkeel.deployment.compose;

import org.jspecify.annotations.NullMarked;
