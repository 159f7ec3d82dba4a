package org.evenkeel.notification.channel.inbound;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** People text to our number; the answer is TwiML. */
@RestController
class SmsInboundController {

  private static final String CALL = "inbound";
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final int LONGEST_ID = 64;
  private static final int LONGEST_NUMBER = 40;

  private final ProviderCalls calls;
  private final TakingInText taking;
  private final CallbackMeters meters;

  SmsInboundController(ProviderCalls calls, TakingInText taking, CallbackMeters meters) {
    this.calls = calls;
    this.taking = taking;
    this.meters = meters;
  }

  @Public
  @PostMapping(
      path = "/api/v1/webhooks/sms/{provider}/inbound",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
      produces = MediaType.APPLICATION_XML_VALUE)
  String inbound(
      @PathVariable String provider,
      @RequestParam MultiValueMap<String, String> form,
      @RequestHeader(name = "X-Twilio-Signature", required = false) @Nullable String signature) {
    calls.check(provider, CALL, form, signature);
    return twiml(taking.take(message(provider, form)));
  }

  private InboundText message(String provider, MultiValueMap<String, String> form) {
    String id = Objects.requireNonNullElse(form.getFirst("MessageSid"), "");
    String from = Objects.requireNonNullElse(form.getFirst("From"), "");
    if (id.isEmpty() || id.length() > LONGEST_ID) {
      throw malformed(provider);
    }
    if (from.isEmpty() || from.length() > LONGEST_NUMBER) {
      throw malformed(provider);
    }
    String country = form.getFirst("FromCountry");
    return new InboundText(
        provider,
        id,
        from,
        Objects.requireNonNullElse(form.getFirst("Body"), ""),
        country != null && COUNTRY.matcher(country).matches() ? country : null,
        form.containsKey("OptOutType"));
  }

  private ProblemException malformed(String provider) {
    meters.count(provider, CALL, "malformed");
    return new ProblemException(CommonProblems.UNREADABLE);
  }

  private static String twiml(Optional<String> answer) {
    String message =
        answer
            .map(text -> "<Message>" + HtmlUtils.htmlEscapeDecimal(text, "UTF-8") + "</Message>")
            .orElse("");
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>" + message + "</Response>";
  }
}
