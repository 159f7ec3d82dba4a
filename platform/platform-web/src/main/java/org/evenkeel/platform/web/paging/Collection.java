package org.evenkeel.platform.web.paging;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** One page of a collection, as every service answers it. */
public record Collection<T>(List<T> data, Meta meta, Links links) {

  /** Where this page stands among all. */
  public record Meta(int page, int perPage, long total, long totalPages) {}

  /** Neighbouring pages as relative URLs; null where there is none. */
  public record Links(String first, @Nullable String prev, @Nullable String next, String last) {}

  public Collection {
    data = List.copyOf(data);
  }

  /** The page with links that keep the request's other parameters. */
  public static <T> Collection<T> of(
      List<T> data, PageQuery query, long total, HttpServletRequest request) {
    String parameters = request.getQueryString();
    return of(
        data,
        query,
        total,
        URI.create(request.getRequestURI() + (parameters == null ? "" : "?" + parameters)));
  }

  /** The page with links made from an address that is already encoded. */
  public static <T> Collection<T> of(List<T> data, PageQuery query, long total, URI address) {
    long pages = Math.ceilDiv(total, query.perPage());
    long last = Math.max(1, pages);
    int page = query.page();
    Links links =
        new Links(
            link(address, 1),
            page > 1 ? link(address, Math.min(page - 1L, last)) : null,
            page < pages ? link(address, page + 1L) : null,
            link(address, last));
    return new Collection<>(data, new Meta(page, query.perPage(), total, pages), links);
  }

  private static String link(URI address, long page) {
    return UriComponentsBuilder.fromUri(address)
        .replaceQueryParam("page", page)
        .build(true)
        .toUriString();
  }
}
