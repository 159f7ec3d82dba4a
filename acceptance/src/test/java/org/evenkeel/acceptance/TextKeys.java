package org.evenkeel.acceptance;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.stack.suite.Settings;
import org.evenkeel.stack.suite.Supervision;

/** What texts to responders are about: a text does not name its case, its delivery does. */
final class TextKeys {

  private static final String RECENT =
      "SELECT id, dedupe_key FROM delivery WHERE kind = 'crisis' AND channel = 'sms' AND created_at"
          + " > now() - interval '30 minutes'";

  private final Supervision suite;

  TextKeys(Settings settings) {
    this.suite = new Supervision(settings);
  }

  /** The tokens of those about a case, in their order. */
  List<String> about(String caseId, List<LocalSmsServer.Text> texts) {
    Map<String, String> keys = keys();
    return texts.stream()
        .map(LocalSmsServer.Text::token)
        .filter(token -> keys.getOrDefault(token, "").startsWith("case:" + caseId + ":"))
        .toList();
  }

  private Map<String, String> keys() {
    Map<String, String> keys = new HashMap<>();
    try (var database = suite.database("evenkeel_notification");
        var query = database.prepareStatement(RECENT);
        var row = query.executeQuery()) {
      while (row.next()) {
        keys.put(row.getString(1), row.getString(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the deliveries cannot be read", e);
    }
    return keys;
  }
}
