package org.evenkeel.crisis.service.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** An installation that has nobody who carries text messages, or does not allow them. */
@TestPropertySource(properties = "evenkeel.contact.channels=email")
class ContactsByMailOnlyIT extends ContactBench {

  @Test
  void a_phone_number_is_refused_while_nothing_can_be_sent_to_it() {
    ResponseEntity<JsonNode> answer = put(member, texted("Robin", "+44 20 7946 0000"));

    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody().path("code").asString()).isEqualTo("EVK-CRISIS-1012");
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).contains("channel");
    assertThat(member.get(PATH).getStatusCode().value()).isEqualTo(404);
    assertThat(put(member, contact("Robin", ADDRESS)).getStatusCode().value()).isEqualTo(200);
  }
}
