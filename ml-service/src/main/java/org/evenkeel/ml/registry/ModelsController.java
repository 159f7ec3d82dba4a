package org.evenkeel.ml.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells operators which models answer, and how good they were found to be. */
@RestController
@RequestMapping("/api/v1/ml/models")
class ModelsController {
  private final List<ServedModel> models;

  ModelsController(List<ServedModel> models) {
    this.models = models.stream().sorted(Comparator.comparing(ServedModel::name)).toList();
  }

  @GetMapping
  @Requires("models:read")
  Collection<ServedModel> list(
      @Sorts(value = "name", defaultSort = "name") PageQuery page, HttpServletRequest request) {
    List<ServedModel> sorted = page.descending() ? models.reversed() : models;
    return Collection.of(
        sorted.stream().skip(page.offset()).limit(page.limit()).toList(),
        page,
        models.size(),
        request);
  }
}
