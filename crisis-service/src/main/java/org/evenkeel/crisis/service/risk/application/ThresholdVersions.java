package org.evenkeel.crisis.service.risk.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.crisis.service.risk.model.Thresholds;
import org.evenkeel.platform.web.paging.PageQuery;
import org.jspecify.annotations.Nullable;

/** All thresholds that ever held; none is changed or removed. */
public interface ThresholdVersions {

  /**
   * Thresholds and who set them.
   *
   * @param version from 1
   * @param author null for what the service was shipped with
   * @param note why, in the author's words
   */
  record Version(
      int version, Thresholds thresholds, @Nullable UUID author, String note, Instant createdAt) {

    /** Hides the note. */
    @Override
    public String toString() {
      return "Version[" + version + "]";
    }
  }

  /** Those that hold. */
  Version current();

  /** The same, and nobody else sets new ones until the transaction ends. */
  Version currentForChange();

  void add(Version next);

  List<Version> page(PageQuery query);

  long count();
}
