package org.evenkeel.wellness.checkin.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.wellness.checkin.CheckIns;
import org.evenkeel.wellness.checkin.model.CheckIn;
import org.evenkeel.wellness.checkin.model.CheckInFilter;
import org.springframework.stereotype.Service;

/** A person reads their own check-ins. */
@Service
public class ReadingCheckIns implements CheckIns {
  private final CheckInStore store;
  private final CheckInTexts texts;

  ReadingCheckIns(CheckInStore store, CheckInTexts texts) {
    this.store = store;
    this.texts = texts;
  }

  public Optional<OpenCheckIn> find(UUID userId, UUID id) {
    return store.find(userId, id).map(this::open);
  }

  public List<OpenCheckIn> page(UUID userId, CheckInFilter filter, PageQuery page) {
    return store.page(userId, filter, page).stream().map(this::open).toList();
  }

  public long count(UUID userId, CheckInFilter filter) {
    return store.count(userId, filter);
  }

  @Override
  public boolean belongsTo(UUID userId, UUID checkInId) {
    return store.find(userId, checkInId).isPresent();
  }

  private OpenCheckIn open(CheckIn checkIn) {
    return new OpenCheckIn(checkIn, texts.open(checkIn));
  }
}
