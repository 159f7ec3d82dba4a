package org.evenkeel.analytics.activity;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Adds an activity and tells the features that build on it, all in one transaction. */
@Service
public class RecordingActivity {

  private final Activities activities;
  private final ApplicationEventPublisher events;

  RecordingActivity(Activities activities, ApplicationEventPublisher events) {
    this.activities = activities;
    this.events = events;
  }

  public void record(Activity activity) {
    activities.add(activity);
    events.publishEvent(new ActivityRecorded(activity));
  }
}
