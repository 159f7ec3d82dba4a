package org.evenkeel.notification.channel.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The example that Twilio's own libraries are tested with. */
class TwilioSignatureTests {

  private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
  private static final String TOKEN = "12345";
  private static final String SIGNATURE = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

  private static MultiValueMap<String, String> form() {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("CallSid", "CA1234567890ABCDE");
    form.add("Digits", "1234");
    form.add("From", "+14158675309");
    form.add("To", "+18005551212");
    form.add("Caller", "+14158675309");
    return form;
  }

  @Test
  void the_example_holds() {
    assertThat(TwilioSignature.holds(TOKEN, URL, form(), SIGNATURE)).isTrue();
  }

  @Test
  void anything_changed_does_not() {
    MultiValueMap<String, String> more = form();
    more.add("Extra", "1");
    assertThat(TwilioSignature.holds(TOKEN, URL, more, SIGNATURE)).isFalse();
    MultiValueMap<String, String> other = form();
    other.set("Digits", "1235");
    assertThat(TwilioSignature.holds(TOKEN, URL, other, SIGNATURE)).isFalse();
    assertThat(TwilioSignature.holds("12346", URL, form(), SIGNATURE)).isFalse();
    assertThat(TwilioSignature.holds(TOKEN, URL + "3", form(), SIGNATURE)).isFalse();
    assertThat(TwilioSignature.holds(TOKEN, URL, form(), null)).isFalse();
    assertThat(TwilioSignature.holds(TOKEN, URL, form(), "")).isFalse();
  }
}
