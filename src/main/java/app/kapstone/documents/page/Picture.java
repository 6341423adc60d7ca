package app.kapstone.documents.page;

/**
 * A picture of the letterhead.
 *
 * @param png without holes, so that nothing beneath can be seen through
 * @param width in points of the picture
 * @param height in points of the picture
 */
public record Picture(byte[] png, int width, int height) {
  public Picture {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a picture has a size");
    }
  }

  @Override
  public String toString() {
    return "Picture of " + width + " by " + height;
  }
}
