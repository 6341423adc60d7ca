package app.kapstone.vault;

/** A pipe, a device or a folder stands where a file of the keys belongs: it is not even opened. */
public final class VaultNotAFile extends VaultException {
  private static final long serialVersionUID = 1;

  VaultNotAFile(String name) {
    super(name + " is not a file", null);
  }
}
