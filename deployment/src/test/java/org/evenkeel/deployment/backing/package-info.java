/** Tests of k8s/: the backing services as their operators are told to run them. */
@NullMarked
package org.evenkeel.deployment.backing;

import org.jspecify.annotations.NullMarked;
