package app.kapstone.screens.cockpit;

import app.kapstone.ToParent;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.medicine.Route;
import app.kapstone.screens.RealWindow;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.Vault;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import javafx.application.Platform;

/**
 * The cockpit of a running session in a process of its own. Enters event after event through the
 * screen's own model, until it is killed, and prints a line whenever the screen shows one as kept.
 */
final class ScreenChild {
  private final Random random = new Random();
  private final Keeper keeper;
  private final InstantSource clock;
  private final int pause;
  private long number;

  private ScreenChild(Keeper keeper, InstantSource clock, long number, int pause) {
    this.keeper = keeper;
    this.clock = clock;
    this.number = number;
    this.pause = pause;
  }

  /**
   * Folder, passphrase, session, the number of the first event, longest pause between two in ms.
   */
  public static void main(String[] args) throws Exception {
    InstantSource clock = InstantSource.system();
    OpenVault vault;
    try (var words = Passphrase.of(args[1])) {
      vault = Vault.open(new PracticeFolder(Path.of(args[0])), words);
    }
    Database database = Database.open(vault, clock);
    var session = new SessionId(UUID.fromString(args[2]));
    Opened opened =
        database.read(r ->
            Opened.read(r, new ProtocolFiles(), session, java.time.ZoneOffset.UTC).orElseThrow());
    Platform.startup(() -> {
      var window = new RealWindow(clock);
      var keeper = new Keeper(window.ui, database, opened);
      window.layers.show(new Cockpit(window.ui, keeper, () -> {}));
      ToParent.say("open");
      new ScreenChild(keeper, clock, Long.parseLong(args[3]), Integer.parseInt(args[4])).next();
    });
  }

  private void next() {
    long each = ++number;
    keeper.add(
        clock.instant(),
        event(each),
        () -> {
          ToParent.say("shown " + each);
          rest();
        },
        sentence -> {
          ToParent.say("refused " + each + " " + sentence);
          rest();
        });
  }

  private void rest() {
    if (pause == 0) {
      next();
      return;
    }
    var wait =
        new javafx.animation.PauseTransition(
            javafx.util.Duration.millis(1 + random.nextInt(pause)));
    wait.setOnFinished(event -> next());
    wait.play();
  }

  /** Each carries its number, in whatever kind it is. */
  private static SessionEvent event(long number) {
    String words = ScreenKillHarnessTest.words(number);
    return switch ((int) (number % 6)) {
      case 0 -> new SessionEvent.Remark(words);
      case 1 -> new SessionEvent.SettingChanged(words);
      case 2 -> new SessionEvent.EmergencyOpened(words, "Card");
      case 3 -> new SessionEvent.EmergencyStep("card", words, true);
      case 4 ->
          new SessionEvent.DoseGiven(
              Milligrams.of("1"), Route.INTRAMUSCULAR, null, "", words, "", "");
      default -> new SessionEvent.PatientSaid(words);
    };
  }
}
