/** What is done with cases, one class each. */
@NullMarked
package org.evenkeel.crisis.service.cases.application;

import org.jspecify.annotations.NullMarked;
