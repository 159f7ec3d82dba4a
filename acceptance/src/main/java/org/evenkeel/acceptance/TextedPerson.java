package org.evenkeel.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody whose number is proved, for as long as this is open. */
public final class TextedPerson implements AutoCloseable {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String SUBSCRIPTIONS = "/notifications/subscriptions";
  private static final long FIRST_NUMBER = 2_000_000_000L;
  private static final long NUMBERS = 7_000_000_000L;

  private final Person person;
  private final String number;
  private final String subscription;

  private TextedPerson(Person person, String number, String subscription) {
    this.person = person;
    this.number = number;
    this.subscription = subscription;
  }

  /**
   * Proves a number that nobody else has.
   *
   * @param providers those who may be asked to text the code; one of them must take it
   */
  public static TextedPerson prove(Person person, List<LocalSmsServer> providers) {
    String number =
        "+1" + (FIRST_NUMBER + Math.floorMod(UUID.randomUUID().getMostSignificantBits(), NUMBERS));
    String id =
        person
            .post(SUBSCRIPTIONS, Map.of("channel", "sms", "endpoint", number))
            .expect(201)
            .text("/id");
    String code =
        Eventually.get("a code by text", SOON, () -> texts(providers, number).findFirst())
            .body()
            .replaceAll("\\D*(\\d{6}).*", "$1");
    person.post(SUBSCRIPTIONS + "/" + id + "/verify", Map.of("code", code)).expect(200);
    return new TextedPerson(person, number, id);
  }

  private static Stream<LocalSmsServer.Text> texts(List<LocalSmsServer> providers, String number) {
    return providers.stream().flatMap(provider -> provider.to(number).stream());
  }

  /** Messages to this number that a provider was given, without codes. */
  public List<LocalSmsServer.Text> notices(LocalSmsServer provider) {
    return provider.to(number).stream()
        .filter(text -> text.body().contains("open your console"))
        .toList();
  }

  /** Nothing is texted to them any more. */
  @Override
  public void close() {
    person.send("DELETE", SUBSCRIPTIONS + "/" + subscription, null, Map.of());
  }

  /** Hides who it is. */
  @Override
  public String toString() {
    return "TextedPerson[...]";
  }
}
