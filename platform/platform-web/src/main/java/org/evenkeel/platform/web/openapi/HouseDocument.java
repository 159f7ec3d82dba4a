package org.evenkeel.platform.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Title, token scheme and problem shape. No server address, so that the file is everywhere equal.
 */
final class HouseDocument implements GlobalOpenApiCustomizer {

  private final String serviceName;

  HouseDocument(String serviceName) {
    this.serviceName = serviceName;
  }

  @Override
  public void customise(OpenAPI document) {
    document.info(new Info().title(serviceName).version("v1"));
    document.servers(null);
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
