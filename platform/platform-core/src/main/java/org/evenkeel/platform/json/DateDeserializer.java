package org.evenkeel.platform.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.evenkeel.platform.time.Dates;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Days of the years 1 to 9999, written as ISO dates and in no other way. */
final class DateDeserializer extends StdScalarDeserializer<LocalDate> {

  DateDeserializer() {
    super(LocalDate.class);
  }

  @Override
  public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (LocalDate) context.handleUnexpectedToken(getValueType(context), parser);
    }
    String text = parser.getString();
    try {
      return Dates.parse(text);
    } catch (DateTimeException e) {
      return (LocalDate)
          context.handleWeirdStringValue(LocalDate.class, text, "not a day of 1 to 9999");
    }
  }
}
