package org.evenkeel.session.reframe;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class ReframesIT extends RunningService {
  private final Member member = member();

  @Test
  void reframes_are_found_by_feeling_in_the_style_asked_for() {
    JsonNode warm = member.get("/spark/reframes?feeling=rejection").getBody();
    JsonNode direct = member.get("/spark/reframes?feeling=rejection&style=direct").getBody();

    assertThat(warm.path("data").size()).isPositive();
    assertThat(warm.path("data"))
        .allSatisfy(
            reframe -> assertThat(reframe.path("feelings").toString()).contains("rejection"));
    assertThat(direct.at("/data/0/id")).isEqualTo(warm.at("/data/0/id"));
    assertThat(direct.at("/data/0/text")).isNotEqualTo(warm.at("/data/0/text"));
    assertThat(member.get("/spark/reframes").getBody().at("/meta/total").asInt())
        .isGreaterThan(warm.at("/meta/total").asInt());
  }

  @Test
  void a_style_we_do_not_have_is_refused_by_name() {
    ResponseEntity<JsonNode> answer = member.get("/spark/reframes?style=grim");

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field"))
        .containsExactly("style");
  }
}
