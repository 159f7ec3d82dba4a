package org.evenkeel.platform.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Token scheme and problem shape, for every operation to refer to. */
final class HouseDocument implements GlobalOpenApiCustomizer {

  @Override
  public void customise(OpenAPI document) {
    Components components = document.getComponents();
    if (components == null) {
      components = new Components();
      document.components(components);
    }
    components.addSecuritySchemes(
        HouseOperations.TOKEN,
        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
    ProblemSchema.addTo(components);
  }
}
