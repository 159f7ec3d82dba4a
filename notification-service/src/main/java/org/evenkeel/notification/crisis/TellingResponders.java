package org.evenkeel.notification.crisis;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.EmailOrder;
import org.evenkeel.notification.delivery.Ordering;
import org.evenkeel.notification.inbox.InboxMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every responder a notice names gets one mail, one message on each channel they registered and one
 * inbox message for it, whichever path was first. Where none of the named can be told everybody is:
 * a rota must not keep a call from being heard.
 */
@Service
public class TellingResponders {

  private static final Logger log = LoggerFactory.getLogger(TellingResponders.class);

  private final CaseNotices notices;
  private final StaffContacts contacts;
  private final Ordering ordering;
  private final InboxMessages inbox;
  private final MeterRegistry meters;

  TellingResponders(
      CaseNotices notices,
      StaffContacts contacts,
      Ordering ordering,
      InboxMessages inbox,
      MeterRegistry meters) {
    this.notices = notices;
    this.contacts = contacts;
    this.ordering = ordering;
    this.inbox = inbox;
    this.meters = meters;
  }

  /**
   * Tells about a case.
   *
   * @param path urgent or durable, for the count of what each delivered
   */
  @Transactional
  public void tell(CaseNotice notice, String path) {
    notices.lock();
    boolean added = notices.add(notice);
    meters
        .counter("crisis_notices_total", "path", path, "outcome", added ? "new" : "known")
        .increment();
    if (added) {
      log.info("notice of case {} over the {} path", notice.caseId(), path);
      address(notice);
    }
  }

  /** Somebody who can answer became known: they are told what nobody was. */
  @Transactional
  public void tellWhatWaited() {
    notices.lock();
    notices.unaddressed().forEach(this::address);
  }

  private void address(CaseNotice notice) {
    List<StaffContacts.Responder> responders = addressed(notice);
    if (responders.isEmpty()) {
      log.error("no responder is known: the notice of case {} waits", notice.caseId());
      return;
    }
    for (StaffContacts.Responder responder : responders) {
      String key =
          "case:%s:%s:%s".formatted(notice.caseId(), notice.sourceId(), responder.userId());
      String due =
          DateTimeFormatter.ofPattern("d MMM, HH:mm 'UTC'", Locale.ENGLISH)
              .format(notice.dueAt().truncatedTo(ChronoUnit.MINUTES).atZone(ZoneOffset.UTC));
      Map<String, String> model =
          Map.of(
              "case_id",
              notice.caseId().toString(),
              "level",
              notice.level(),
              "due",
              due,
              "news",
              notice.news().words());
      ordering.orderEverywhere(
          new EmailOrder(
              key + ":email",
              responder.userId(),
              DeliveryKind.CRISIS,
              responder.email(),
              "case-notice",
              model,
              null),
          key);
      inbox.add(
          key + ":inbox",
          responder.userId(),
          DeliveryKind.CRISIS.code(),
          "Somebody needs you",
          "Please open your console. Case %s, level %s, answer due by %s."
              .formatted(notice.caseId(), notice.level(), due));
    }
    notices.addressed(notice);
  }

  private List<StaffContacts.Responder> addressed(CaseNotice notice) {
    List<StaffContacts.Responder> all = contacts.responders();
    List<StaffContacts.Responder> named =
        all.stream().filter(one -> notice.responders().contains(one.userId())).toList();
    return named.isEmpty() ? all : named;
  }
}
