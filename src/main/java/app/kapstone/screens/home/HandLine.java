package app.kapstone.screens.home;

import app.kapstone.database.Check;
import app.kapstone.database.Hand;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;

/** The one line about what the quiet watch cannot put right by itself, and what to do. */
final class HandLine {
  private HandLine() {}

  static Line of(Ui ui, Hand hand) {
    return switch (hand) {
      case Hand.Checked(var check) when check.outcome() == Check.Outcome.UNDONE ->
          line(ui, ui.text("watch.hand.undone"), ui.text("watch.hand.undone.next"), "");
      case Hand.Checked(var check) ->
          line(
              ui,
              ui.text("watch.hand." + check.part().name()),
              ui.text("watch.hand.next." + check.part().name()),
              "");
      case Hand.Drilled _ ->
          line(ui, ui.text("watch.hand.drill"), ui.text("watch.hand.drill.next"), "");
      case Hand.Refusing(var place) ->
          line(
              ui,
              ui.text("watch.hand.place." + place.state().name()),
              ui.text("watch.hand.place.next"),
              "");
      case Hand.Away(var place, var age) ->
          line(
              ui,
              ui.text("watch.hand.away"),
              ui.text("watch.hand.away.next"),
              ui.text("home.days", age.toDays()));
      case Hand.Late(_, var age) ->
          line(
              ui,
              ui.text("watch.hand.late"),
              ui.text("watch.hand.late.next"),
              ui.text("home.days", age.toDays()));
      case Hand.Forgotten _ ->
          line(ui, ui.text("watch.hand.forgotten"), ui.text("watch.hand.forgotten.next"), "");
    };
  }

  private static Line line(Ui ui, String what, String next, String age) {
    return new Line("home-watch", what, next, age, () -> ui.navigator().go(new Place.Settings()));
  }
}
