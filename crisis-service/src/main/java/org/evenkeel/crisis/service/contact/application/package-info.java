/** What members, contacts and responders do about an emergency contact. */
@NullMarked
package org.evenkeel.crisis.service.contact.application;

import org.jspecify.annotations.NullMarked;
