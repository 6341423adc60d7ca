package app.kapstone.domain.source;

import app.kapstone.domain.LineRule;

/**
 * Who says so.
 *
 * @param name what the reader is shown: a title, a label, a clinic
 * @param address where it can be read; empty when it is not on the web
 */
public record Source(String name, String address, Evidence evidence) {
  public Source {
    name = LineRule.required("source.name", 300).check(name);
    address = LineRule.optional("source.address", 500).check(address);
  }
}
