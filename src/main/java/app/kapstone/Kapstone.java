package app.kapstone;

import app.kapstone.database.DatabaseException;
import app.kapstone.screens.kit.Look;
import app.kapstone.texts.Texts;
import app.kapstone.vault.VaultException;
import app.kapstone.vault.VaultInUse;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;

/** The application: reads the command line and starts what it asks for. */
public final class Kapstone {
  static final int OK = 0;
  static final int NO_DISPLAY = 1;
  static final int NOT_UNDERSTOOD = 2;
  static final int NO_DEMO = 3;

  private Kapstone() {}

  public static void main(String[] arguments) {
    Options asked = Options.parse(List.of(arguments));
    boolean display = hasDisplay(System.getenv());
    if (asked instanceof Options.Start && display) {
      // The toolkit starts meanwhile; the window waits for it all before it builds anything.
      Thread.ofPlatform().name("kapstone-prepare").start(Kapstone::prepare);
      Thread.ofPlatform().name("kapstone-fonts").start(Look::loadFonts);
      Application.launch(KapstoneWindow.class, arguments);
    } else if (asked instanceof Options.Demo && display) {
      UserFolders folders = UserFolders.ofThisUser().demo();
      LogFile.open(folders.state());
      if (madeDemo(folders, System.out, System.err)) {
        Application.launch(KapstoneWindow.class, arguments);
      } else {
        System.exit(NO_DEMO);
      }
    } else {
      System.exit(answer(asked, System.out, System.err));
    }
  }

  private static void prepare() {
    KapstoneWindow.openLog();
    Texts.english();
    var _ = ZoneId.systemDefault(); // a library may add zones of its own, which takes a while
  }

  /** Everything that needs no display; gives the exit code. */
  static int answer(Options asked, PrintStream out, PrintStream err) {
    var texts = Texts.english();
    return switch (asked) {
      case Options.Version _ -> {
        out.println(texts.get("console.version", version()));
        yield OK;
      }
      case Options.Help _ -> {
        out.println(texts.get("console.help"));
        yield OK;
      }
      case Options.Unknown(String argument) -> {
        err.println(texts.get("console.unknown", argument));
        yield NOT_UNDERSTOOD;
      }
      case Options.Start _, Options.Demo _ -> {
        err.println(texts.get("console.noDisplay"));
        yield NO_DISPLAY;
      }
      case Options.Tour(var folder, var themes) ->
          Tour.run(folder, themes, out::println, err::println);
    };
  }

  /** Makes the demo practice; says that it does, or why it cannot. */
  static boolean madeDemo(UserFolders demo, PrintStream out, PrintStream err) {
    var texts = Texts.english();
    out.println(texts.get("console.demo", demo.practice()));
    try {
      DemoPractice.make(demo.practice(), Instant.now(), ZoneId.systemDefault());
      return true;
    } catch (VaultInUse e) {
      err.println(texts.get("console.demo.open"));
    } catch (VaultException | DatabaseException | IOException e) {
      err.println(texts.get("console.demo.failed", demo.practice(), e.getClass().getSimpleName()));
    }
    return false;
  }

  /** The version in the manifest of the jar; built classes alone have none. */
  static String version() {
    String version = Kapstone.class.getPackage().getImplementationVersion();
    return version == null ? "0.1.0" : version;
  }

  private static boolean hasDisplay(Map<String, String> environment) {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    return !linux
        || "Headless".equalsIgnoreCase(System.getProperty("glass.platform"))
        || !environment.getOrDefault("DISPLAY", "").isBlank()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
  }
}
