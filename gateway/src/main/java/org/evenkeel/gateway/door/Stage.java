package org.evenkeel.gateway.door;

import org.springframework.web.server.WebFilter;

/**
 * One step of a public request. Not a {@link WebFilter} bean, because those would stand before the
 * management port as well.
 */
public record Stage(Place place, WebFilter filter) {}
