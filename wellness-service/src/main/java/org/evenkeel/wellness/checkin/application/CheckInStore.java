package org.evenkeel.wellness.checkin.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.wellness.checkin.model.CheckIn;
import org.evenkeel.wellness.checkin.model.CheckInFilter;

/** The check-ins there are; every look-up is by owner. */
public interface CheckInStore {
  void add(CheckIn checkIn);

  Optional<CheckIn> find(UUID userId, UUID id);

  List<CheckIn> page(UUID userId, CheckInFilter filter, PageQuery page);

  long count(UUID userId, CheckInFilter filter);

  /** What was removed, if there was such a check-in. */
  Optional<CheckIn> remove(UUID userId, UUID id);
}
