/** The rules by which signals become a level, with reasons in plain words. */
@NullMarked
package org.evenkeel.crisis.service.risk.model;

import org.jspecify.annotations.NullMarked;
