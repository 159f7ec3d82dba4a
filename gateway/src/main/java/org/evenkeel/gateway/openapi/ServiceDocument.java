package org.evenkeel.gateway.openapi;

import org.evenkeel.gateway.routes.Service;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one service says about itself.
 *
 * @param content its OpenAPI document, or null when the service did not answer
 */
record ServiceDocument(Service service, @Nullable JsonNode content) {}
