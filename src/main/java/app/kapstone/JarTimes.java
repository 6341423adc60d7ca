package app.kapstone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The virtual machine takes nothing from a start cache whose jars have another time than when it
 * was made. Not everything that copies or unpacks a program keeps that time, so it is given back,
 * and the next start is quick again.
 */
final class JarTimes {
  /** The time of each file of an installed program, in seconds since 1970. */
  private static final String TIME = "kapstone.time";

  private static final Logger LOG = LoggerFactory.getLogger(JarTimes.class);

  private JarTimes() {}

  /** Only of an installed program, and where its files may be written. */
  static void giveBack() {
    String seconds = System.getProperty(TIME);
    if (seconds != null) {
      FileTime time = FileTime.from(Long.parseLong(seconds), TimeUnit.SECONDS);
      giveBack(System.getProperty("java.class.path", ""), time);
    }
  }

  static void giveBack(String classPath, FileTime time) {
    try {
      for (String entry : classPath.split(File.pathSeparator)) {
        Path jar = Path.of(entry);
        if (Files.isRegularFile(jar) && !Files.getLastModifiedTime(jar).equals(time)) {
          Files.setLastModifiedTime(jar, time);
        }
      }
    } catch (IOException e) {
      LOG.info("The start cache stays unused: {}", e.getClass().getName());
    }
  }
}
