package org.evenkeel.testing.arch.planted.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** Takes text in every way there is. */
@RequestMapping("/api/v1/diary")
class Diary {

  enum Weather {
    FAIR
  }

  record Page(
      UUID id, String title, List<Line> lines, Map<String, Integer> areas, Weather weather) {}

  record Line(String words, int number) {}

  record Leaf(String back) {}

  record Screening() {}

  @PostMapping
  String write(@RequestBody Page page) {
    return page.title();
  }

  @PostMapping("/leaves")
  String fill(@ModelAttribute Leaf leaf, @RequestParam String margin) {
    return leaf.back() + margin;
  }

  @GetMapping("/{id}")
  String find(
      Screening screening,
      @PathVariable String id,
      @RequestParam(name = "q") String words,
      @RequestParam(name = "mood", required = false) Integer mood) {
    return id + words + mood + screening;
  }

  @GetMapping
  String list(@RequestParam(name = "tag") String tag) {
    return tag;
  }

  @GetMapping("/shelves")
  String sort(Screening screening, @RequestParam(name = "tag") String tag) {
    return tag + screening;
  }

  @GetMapping("/deaf")
  String search(@RequestParam(name = "q") String words) {
    return words;
  }

  @PostMapping("/scraps")
  @Nullable String read(WebRequest request) {
    return request.getParameter("scrap");
  }
}
