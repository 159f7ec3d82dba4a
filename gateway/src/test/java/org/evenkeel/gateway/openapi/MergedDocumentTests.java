package org.evenkeel.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenkeel.gateway.routes.Service;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MergedDocumentTests {

  private static final String DOCUMENT =
      """
      {"paths": {
         "/api/v1/NAME": {"get": {"operationId": "list", "responses": {"200": {"content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/Item"}}}}}}},
         "/internal/keys": {"get": {}}},
       "components": {"schemas": {"Item": {"discriminator": {"mapping": {
            "a": "#/components/schemas/Item"}}}}}}
      """;

  @Test
  void names_that_two_services_share_stay_apart() {
    var merged =
        MergedDocument.of(List.of(document(Service.AUTH, "users"), document(Service.ML, "models")));
    assertThat(merged.path("components").path("schemas").propertyNames())
        .containsExactly("auth_Item", "ml_Item");
    var get = merged.path("paths").path("/api/v1/models").path("get");
    assertThat(get.path("operationId").stringValue()).isEqualTo("ml_list");
    assertThat(get.findValue("$ref").stringValue()).isEqualTo("#/components/schemas/ml_Item");
    assertThat(merged.findValue("mapping").path("a").stringValue())
        .isEqualTo("#/components/schemas/auth_Item");
    assertThat(MergedDocument.isComplete(merged)).isTrue();
  }

  @Test
  void what_is_internal_is_left_out() {
    var merged = MergedDocument.of(List.of(document(Service.AUTH, "users")));
    assertThat(merged.path("paths").propertyNames()).containsExactly("/api/v1/users");
  }

  @Test
  void a_missing_service_is_named() {
    var merged = MergedDocument.of(List.of(new ServiceDocument(Service.CRISIS, null)));
    assertThat(merged.findValue("x-unavailable-services").get(0).stringValue())
        .isEqualTo("crisis-service");
    assertThat(MergedDocument.isComplete(merged)).isFalse();
  }

  private static ServiceDocument document(Service service, String path) {
    return new ServiceDocument(
        service, JsonMapper.shared().readTree(DOCUMENT.replace("NAME", path)));
  }
}
