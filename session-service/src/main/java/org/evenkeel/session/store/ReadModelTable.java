package org.evenkeel.session.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the row of one stream in a read model. */
final class ReadModelTable<E> {

  private final ReadModel<E> model;
  private final String upsert;

  ReadModelTable(ReadModel<E> model) {
    this.model = model;
    String key = model.columns().getFirst();
    this.upsert =
        "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (%s) DO UPDATE SET %s"
            .formatted(
                model.table(),
                String.join(", ", model.columns()),
                String.join(", ", Collections.nCopies(model.columns().size(), "?")),
                key,
                model.columns().stream()
                    .skip(1)
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", ")));
  }

  void keep(JdbcClient jdbc, EventStream<E> stream) {
    jdbc.sql(upsert)
        .params(stored(model.row(StreamOutline.of(stream, model.kind().types()))))
        .update();
  }

  /** The values as the driver takes them. */
  static List<@Nullable Object> stored(List<@Nullable Object> row) {
    List<@Nullable Object> values = new ArrayList<>(row.size());
    for (Object value : row) {
      values.add(value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
    }
    return values;
  }
}
