/** Cases over HTTP: for responders, for reports by members, for other services. */
@NullMarked
package org.evenkeel.crisis.service.cases.web;

import org.jspecify.annotations.NullMarked;
