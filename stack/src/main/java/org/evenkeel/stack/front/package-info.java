/**
 * One address for the replicas of a service, as a Service of Kubernetes is: each new connection
 * goes to a replica that is ready. It looks at bytes only, so it changes nothing of what is said.
 */
@NullMarked
package org.evenkeel.stack.front;

import org.jspecify.annotations.NullMarked;
