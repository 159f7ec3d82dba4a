package org.evenkeel.crisis.service.safetyplan.page;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** HTML under construction. Text gets in escaped and in no other way. */
final class Markup {

  private final StringBuilder html = new StringBuilder();

  /** Markup that is written here in the source. */
  Markup raw(String markup) {
    html.append(markup);
    return this;
  }

  Markup text(String text) {
    html.append(HtmlUtils.htmlEscape(text, "UTF-8"));
    return this;
  }

  /** An element with a text in it. */
  Markup element(String name, String text) {
    return raw("<" + name + ">").text(text).raw("</" + name + ">\n");
  }

  /** A link whose address was made here; what is shown is text. */
  Markup link(String address, String shown) {
    return raw("<a href=\"").text(address).raw("\">").text(shown).raw("</a>");
  }

  Markup list(List<String> entries) {
    raw("<ul>\n");
    entries.forEach(entry -> element("li", entry));
    return raw("</ul>\n");
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
