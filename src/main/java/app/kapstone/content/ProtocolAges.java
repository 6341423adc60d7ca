package app.kapstone.content;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The fields that protocols got after the first of them were kept; in older files they are empty.
 */
final class ProtocolAges {
  private ProtocolAges() {}

  static void fill(ObjectNode protocol) {
    nothing(protocol, "gate");
    if (protocol.get("series") instanceof ObjectNode series) {
      nothing(series, "integrationsPerDose");
      list(series, "phases");
    }
    if (!protocol.has("steps")) {
      ObjectNode steps = protocol.putObject("steps");
      steps.putNull("first");
      steps.putArray("later");
    }
    if (!protocol.has("therapy")) {
      ObjectNode therapy = protocol.putObject("therapy");
      therapy.putArray("modalities");
      therapy.putNull("beforeDose");
    }
    if (!protocol.has("followUp")) {
      ObjectNode later = protocol.putObject("followUp");
      later.putArray("measureTimes");
      later.putArray("reviews");
      later.putArray("maintenance");
      later.putNull("lapseDays");
    }
    list(protocol, "safeguards");
  }

  private static void nothing(ObjectNode in, String field) {
    if (!in.has(field)) {
      in.putNull(field);
    }
  }

  private static void list(ObjectNode in, String field) {
    if (!in.has(field)) {
      in.putArray(field);
    }
  }
}
