package org.evenkeel.platform.web.paging;

import java.util.function.UnaryOperator;

/**
 * Which page of a collection is asked for. A controller parameter, next to {@link Sorts}.
 *
 * @param page from 1
 * @param perPage 1 to 100
 * @param sort one of the allowed fields, {@code -} before it for descending
 */
public record PageQuery(int page, int perPage, String sort) {

  public long offset() {
    return (page - 1L) * perPage;
  }

  public int limit() {
    return perPage;
  }

  public boolean descending() {
    return sort.startsWith("-");
  }

  /** The field without its direction. */
  public String sortField() {
    return descending() ? sort.substring(1) : sort;
  }

  /** What follows {@code ORDER BY}; ends with the id, so that pages never overlap. */
  public String orderBy() {
    return orderBy(UnaryOperator.identity());
  }

  /** The same with the column of each field, {@code id} included. */
  public String orderBy(UnaryOperator<String> column) {
    String direction = descending() ? " DESC" : " ASC";
    String id = column.apply("id") + direction;
    return sortField().equals("id") ? id : column.apply(sortField()) + direction + ", " + id;
  }
}
