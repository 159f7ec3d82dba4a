package org.evenkeel.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTests {

  @ParameterizedTest
  @CsvSource({
    "/api/v1/spark/sessions/0199d3a1-7c41-7b0e-a2d4-9f8e7d6c5b4a/stream, spark-stream",
    "/api/v1/spark/sessions/0199d3a1-7c41-7b0e-a2d4-9f8e7d6c5b4a, session",
    "/api/v1/spark/sessions/stream, session",
    "/api/v1/spark/sessions//stream, session",
    "/api/v1/spark/sessions/a/b/stream, session",
    "/api/v1/spark/sessions/a/streams, session",
    "/api/v1/spark/reframes, session",
    "/api/v1/wave/actions, session",
    "/api/v1/wave/acceptance-statements, session",
    "/api/v1/crisis/cases/stream, crisis-stream",
    "/api/v1/crisis/cases/streams, crisis",
    "/api/v1/notifications/stream, notification-stream",
    "/api/v1/notifications, notification",
  })
  void a_path_belongs_to_one_route(String path, String route) {
    assertThat(RouteTable.find(path)).map(ServiceRoute::id).contains(route);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/sparkle", "/api/v1", "", "/internal/x", "/api/v1/waves"})
  void what_is_not_in_the_table_does_not_exist(String path) {
    assertThat(RouteTable.find(path)).isEmpty();
  }
}
