package org.evenkeel.crisis.service.cases.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.application.WatchingCases;
import org.evenkeel.platform.web.stream.FeedEvent;
import org.evenkeel.platform.web.stream.FeedView;
import org.springframework.stereotype.Component;

/** Cases as a stream tells them: each like an item of the list. */
@Component
class CaseStreamView implements FeedView {

  private final WatchingCases watching;

  CaseStreamView(WatchingCases watching) {
    this.watching = watching;
  }

  @Override
  public String name() {
    return "cases";
  }

  @Override
  public void opening(UUID reader) {
    watching.begin(reader);
  }

  @Override
  public Map<UUID, CaseView> show(UUID reader, List<FeedEvent> events) {
    Map<UUID, CaseView> shown = new HashMap<>();
    watching.show(reader, events).forEach((id, details) -> shown.put(id, CaseView.of(details)));
    return shown;
  }
}
