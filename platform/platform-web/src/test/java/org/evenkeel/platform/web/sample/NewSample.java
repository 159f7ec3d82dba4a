package org.evenkeel.platform.web.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record NewSample(
    @NotNull @Min(1) @Max(10) Integer moodScore,
    @Nullable @Size(max = 20_000) String journalText,
    @Nullable Map<String, @Min(0) @Max(10) Integer> bodyScanData,
    @Nullable Place contextLocation,
    @Nullable @Valid List<Item> routineItems) {

  enum Place {
    HOME,
    WORK
  }

  record Item(@NotNull @Size(min = 1) String itemName) {}
}
