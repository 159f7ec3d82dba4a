package org.evenkeel.crisis.service.contact.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.crisis.service.contact.model.ContactChannel;
import org.evenkeel.crisis.service.contact.model.ContactDetails;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Whom to tell.
 *
 * @param knownAs what the contact calls the member; without it the messages say "someone close to
 *     you"
 * @param language of the messages to the contact, en or es; the request's own when it is left out
 */
record ContactRequest(
    @NotBlank @Size(max = 60) @Pattern(regexp = PLAIN, message = NOT_PLAIN) String name,
    @NotNull @Pattern(regexp = "email|sms", message = "is email or sms") String channel,
    @NotBlank @Size(max = 254) String address,
    @NotNull @Valid Consent consent,
    @Nullable @Size(max = 60) @Pattern(regexp = PLAIN, message = NOT_PLAIN) String knownAs,
    @Nullable @Pattern(regexp = "en|es", message = "is en or es") String language) {

  /** One line and no address of a page: a name is not to carry a message of its own. */
  private static final String PLAIN = "(?!.*(://|www\\.))[^\\p{Cntrl}\\u2028\\u2029]*";

  private static final String NOT_PLAIN = "is a name in one line, without an address of a page";

  /** One recipient, nothing that could be read as two (RFC 5321 without quoted local parts). */
  private static final java.util.regex.Pattern EMAIL =
      java.util.regex.Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})"
              + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})){1,8}");

  /** E.164: a country code and fifteen digits at most. */
  private static final java.util.regex.Pattern NUMBER =
      java.util.regex.Pattern.compile("\\+[1-9][0-9]{6,14}");

  /** What the member agreed to. */
  record Consent(@NotBlank @Size(max = 20) String textVersion) {}

  ContactDetails details(String requestLanguage) {
    ContactChannel way = ContactChannel.named(channel).orElseThrow();
    return new ContactDetails(
        name.strip(),
        way,
        address(way),
        Optional.ofNullable(knownAs)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .orElse(null),
        language == null ? requestLanguage : language);
  }

  private String address(ContactChannel way) {
    String given =
        switch (way) {
          case EMAIL -> address.strip();
          case SMS -> address.replaceAll("[ ().-]", "");
        };
    boolean fits =
        switch (way) {
          case EMAIL -> EMAIL.matcher(given).matches();
          case SMS -> NUMBER.matcher(given).matches();
        };
    if (!fits) {
      throw new ProblemException(CommonProblems.INVALID)
          .withErrors(List.of(new FieldProblem("address", expected(way))));
    }
    return given;
  }

  private static String expected(ContactChannel way) {
    return switch (way) {
      case EMAIL -> "is one e-mail address";
      case SMS -> "is a phone number with its country code, such as +44 and what follows";
    };
  }

  /** Hides everything about the two people. */
  @Override
  public String toString() {
    return "ContactRequest[" + String.valueOf(channel).toLowerCase(Locale.ROOT) + "]";
  }
}
