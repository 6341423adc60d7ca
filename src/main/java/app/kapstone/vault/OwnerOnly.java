package app.kapstone.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that their owner alone may read: POSIX modes where there are any, else an access list. */
final class OwnerOnly {
  private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Attributes for a file that is private from its first moment, not only after a change. */
  static FileAttribute<?>[] newFile(Path file) {
    return posix(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)}
        : new FileAttribute<?>[0];
  }

  static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Path parent = folder.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      if (posix(folder)) {
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
      } else {
        Files.createDirectory(folder);
      }
    }
    restrict(folder);
  }

  /**
   * Takes all rights from everybody but the owner. A file system without rights (FAT) is only
   * remarked: what lies there is encrypted all the same.
   */
  static void restrict(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    try {
      var posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
      if (posix != null) {
        Set<PosixFilePermission> wanted = folder ? FOLDER : FILE;
        if (!posix.readAttributes().permissions().equals(wanted)) {
          posix.setPermissions(wanted);
        }
        return;
      }
      var acl = Files.getFileAttributeView(path, AclFileAttributeView.class);
      if (acl != null) {
        acl.setAcl(List.of(ownerMayAll(acl, folder)));
        return;
      }
    } catch (IOException | UnsupportedOperationException e) {
      if (!Files.exists(path)) {
        throw e;
      }
      LOG.warn("The rights of a practice file could not be narrowed: {}", e.getClass().getName());
      return;
    }
    LOG.warn("This file system knows no owners; the practice relies on encryption alone.");
  }

  private static AclEntry ownerMayAll(AclFileAttributeView view, boolean folder)
      throws IOException {
    var entry =
        AclEntry.newBuilder()
            .setType(AclEntryType.ALLOW)
            .setPrincipal(view.getOwner())
            .setPermissions(EnumSet.allOf(AclEntryPermission.class));
    if (folder) {
      entry.setFlags(AclEntryFlag.DIRECTORY_INHERIT, AclEntryFlag.FILE_INHERIT);
    }
    return entry.build();
  }
}
