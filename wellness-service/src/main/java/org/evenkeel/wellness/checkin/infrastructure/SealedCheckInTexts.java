package org.evenkeel.wellness.checkin.infrastructure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.json.Json;
import org.evenkeel.wellness.checkin.application.CheckInTexts;
import org.evenkeel.wellness.checkin.application.CheckInWords;
import org.evenkeel.wellness.checkin.model.CheckIn;
import org.evenkeel.wellness.checkin.model.SealedWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Check-in texts under the person's data key. */
@Component
class SealedCheckInTexts implements CheckInTexts {
  /** As {@code CheckInRecorded} in contracts documents it. */
  private static final String ACTIVITY = "wellness.check-in.context-activity";

  private static final String EMOTION_TAGS = "wellness.check-in.emotion-tags";
  private static final String BODY_SCAN = "wellness.check-in.body-scan";
  private static final TypeReference<Map<String, Integer>> AREAS = new TypeReference<>() {};

  private final TextCipher cipher;
  private final EmotionIndex index;

  SealedCheckInTexts(TextCipher cipher, EmotionIndex index) {
    this.cipher = cipher;
    this.index = index;
  }

  @Override
  public SealedWords seal(UUID userId, UUID checkInId, CheckInWords words) {
    List<String> tags = words.emotionTags();
    return new SealedWords(
        seal(userId, EMOTION_TAGS, checkInId, tags.isEmpty() ? null : json(tags)),
        index.of(userId, tags),
        seal(userId, ACTIVITY, checkInId, words.activity()),
        seal(userId, SealedFields.CHECK_IN_JOURNAL_TEXT, checkInId, words.journalText()),
        seal(
            userId,
            BODY_SCAN,
            checkInId,
            words.bodyScan() == null ? null : json(words.bodyScan())));
  }

  @Override
  public CheckInWords open(CheckIn checkIn) {
    SealedWords words = checkIn.words();
    String tags = open(checkIn, EMOTION_TAGS, words.emotionTags());
    String areas = open(checkIn, BODY_SCAN, words.bodyScan());
    return new CheckInWords(
        tags == null ? List.of() : List.of(Json.mapper().readValue(tags, String[].class)),
        open(checkIn, ACTIVITY, words.activity()),
        open(checkIn, SealedFields.CHECK_IN_JOURNAL_TEXT, words.journalText()),
        areas == null ? null : Json.mapper().readValue(areas, AREAS));
  }

  private @Nullable String seal(UUID userId, String field, UUID id, @Nullable String text) {
    return text == null ? null : cipher.seal(userId, field, id.toString(), text);
  }

  private @Nullable String open(CheckIn checkIn, String field, @Nullable String sealed) {
    return sealed == null
        ? null
        : cipher.open(checkIn.userId(), field, checkIn.id().toString(), sealed);
  }

  private static String json(Object value) {
    return Json.mapper().writeValueAsString(value);
  }
}
