package org.evenkeel.analytics.activity;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Adds an activity and tells the features that build on it, all in one transaction. */
@Service
public class RecordingActivity implements ActivityLedger {

  private final Activities activities;
  private final MemberLock lock;
  private final ApplicationEventPublisher events;

  RecordingActivity(Activities activities, MemberLock lock, ApplicationEventPublisher events) {
    this.activities = activities;
    this.lock = lock;
    this.events = events;
  }

  @Override
  public void add(Activity activity) {
    lock.take(activity.userId());
    activities.add(activity);
    events.publishEvent(new ActivityRecorded(activity));
  }

  @Override
  public void remove(UUID userId, ActivityKind kind, UUID recordId) {
    activities.remove(userId, kind, recordId);
  }
}
