/** Cases of people in danger, those who answer them, and the resources people are shown. */
@NullMarked
package org.evenkeel.crisis.service;

import org.jspecify.annotations.NullMarked;
