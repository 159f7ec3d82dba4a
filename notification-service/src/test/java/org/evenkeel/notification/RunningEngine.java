package org.evenkeel.notification;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.NotificationRequest;
import org.evenkeel.notification.delivery.Notifying;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The service with providers that answer as they are told, shared by its replicas. */
@Import(RunningEngine.Fakes.class)
@TestPropertySource(properties = RunningEngine.DEADLINE)
public abstract class RunningEngine extends RunningService {
  /** Providers that wait for a test are not to be called back before it lets them go on. */
  static final String DEADLINE = "evenkeel.delivery.deadline=5m";

  protected static final FakeChannel FIRST_SMS = new FakeChannel(ChannelName.SMS, "sms-1");
  protected static final FakeChannel SECOND_SMS = new FakeChannel(ChannelName.SMS, "sms-2");
  protected static final FakeChannel PUSH = new FakeChannel(ChannelName.FCM, "push");
  protected static final FakeAddresses ADDRESSES = new FakeAddresses();

  @Autowired protected Notifying notifying;
  @Autowired private PlatformTransactionManager transactions;

  /** Somebody for whom it is about noon, with a device. */
  protected Member reachable() {
    Member member = atNoon(person());
    ADDRESSES.add(member.id(), ChannelName.FCM, "device-" + member.id());
    return member;
  }

  protected void confirmed(Member member) {
    people.keepAddress(member.id(), mailOf(member), 1);
    people.confirmAddress(member.id(), 2);
  }

  protected static String mailOf(Member member) {
    return member.id() + "@member.example";
  }

  protected String tell(Member member, DeliveryKind kind, String template) {
    return tell(member, kind, template, null);
  }

  /** The request's key. */
  protected String tell(
      Member member, DeliveryKind kind, String template, @Nullable Instant expiresAt) {
    String key = "test:" + UUID.randomUUID();
    notifying.request(
        new NotificationRequest(
            key, member.id(), kind, template, Map.of(), Instant.now(), expiresAt));
    return key;
  }

  /**
   * The states a request's deliveries reach, as {@code channel=state} or {@code
   * channel=state/code}.
   */
  protected List<String> become(String key, int deliveries) {
    List<String> states = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              states.clear();
              states.addAll(states(key));
              return states.size() >= deliveries
                  && states.stream()
                      .noneMatch(
                          state -> state.endsWith("=scheduled") || state.endsWith("=sending"));
            });
    return states;
  }

  protected List<String> states(String key) {
    return database
        .sql(
            "SELECT channel || '=' || state || coalesce('/' || code, '') FROM delivery WHERE"
                + " dedupe_key LIKE ? || ':%' ORDER BY channel")
        .param(key)
        .query(String.class)
        .list();
  }

  protected void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
  }

  protected static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(120, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whom a person's deliveries were given to, as {@code provider outcome}. */
  protected List<String> asked(Member member) {
    return database
        .sql(
            """
            SELECT a.provider || ' ' || coalesce(a.outcome, 'open') FROM delivery_attempt a
            JOIN delivery d ON d.id = a.delivery_id WHERE d.user_id = ? ORDER BY a.number
            """)
        .param(member.id())
        .query(String.class)
        .list();
  }

  /** How many of a person's deliveries are in this state. */
  protected long count(Member member, String state) {
    return database
        .sql("SELECT count(*) FROM delivery WHERE user_id = ? AND state = ?")
        .param(member.id())
        .param(state)
        .query(Long.class)
        .single();
  }

  protected static List<JsonNode> data(JsonNode page) {
    return List.copyOf(page.path("data").values());
  }

  @TestConfiguration(proxyBeanMethods = false)
  public static class Fakes {
    @Bean
    @Order(1)
    Channel firstSms() {
      return FIRST_SMS;
    }

    @Bean
    @Order(2)
    Channel secondSms() {
      return SECOND_SMS;
    }

    @Bean
    Channel push() {
      return PUSH;
    }

    @Bean
    @Primary
    FakeAddresses fakeAddresses() {
      return ADDRESSES;
    }
  }
}
