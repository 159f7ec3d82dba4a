/** What each member did and when: the projection that all others read. */
@NullMarked
package org.evenkeel.analytics.activity;

import org.jspecify.annotations.NullMarked;
