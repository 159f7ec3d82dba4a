package org.evenkeel.analytics.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.analytics.achievements.AnnouncedAchievements;
import org.evenkeel.analytics.activity.Activities;
import org.evenkeel.analytics.activity.ActivityFacts;
import org.evenkeel.analytics.counting.CountedLog;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.beans.factory.BeanFactory;

/**
 * What a rebuild reads.
 *
 * @param heard what the service made of other services' facts
 * @param told what it told itself
 * @param counted what its stream counts
 */
record RebuiltFacts(
    List<FactSubscription> heard, FactSubscription told, List<FactSubscription> counted) {

  /** Subscriptions that fill tables and do nothing else. */
  private static final List<String> SIMPLE =
      List.of(
          "placeSubscription",
          "momentSubscription",
          "ratingSubscription",
          "styleSubscription",
          "weekSubscription",
          "courseSubscription",
          "deliverySubscription");

  RebuiltFacts {
    heard = List.copyOf(heard);
    counted = List.copyOf(counted);
  }

  /** From the service's beans, which do the work. */
  static RebuiltFacts of(BeanFactory beans) {
    List<FactSubscription> heard =
        new ArrayList<>(beans.getBean(ActivityFacts.class).into(beans.getBean(Activities.class)));
    SIMPLE.forEach(name -> heard.add(beans.getBean(name, FactSubscription.class)));
    return new RebuiltFacts(
        heard,
        beans.getBean(AnnouncedAchievements.class).rereading(),
        beans.getBean(CountedLog.class).into(change -> {}));
  }

  /** All of it; several of them may be of one topic. */
  List<FactSubscription> all() {
    return Stream.of(heard, List.of(told), counted).flatMap(List::stream).toList();
  }
}
