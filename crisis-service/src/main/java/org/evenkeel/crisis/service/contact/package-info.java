/** Whom a member named to be told when nobody else can be there, and the telling (CR7). */
@NullMarked
package org.evenkeel.crisis.service.contact;

import org.jspecify.annotations.NullMarked;
