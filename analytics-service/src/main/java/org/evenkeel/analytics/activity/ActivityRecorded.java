package org.evenkeel.analytics.activity;

/** Private event of this service: an activity was added to the projection. */
public record ActivityRecorded(Activity activity) {}
