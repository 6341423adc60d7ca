package app.kapstone.demo;

/**
 * Names that nobody bears: made of things found in woods and workshops. 40 × 25 × 20 of them, all
 * different.
 */
final class FictionalNames {
  private static final String[] FIRST = {
    "Juniper", "Orin", "Maple", "Tamsin", "Wren", "Cedar", "Lark", "Basil", "Marlo", "Fennel",
    "Clover", "Rowan", "Hazel", "Jasper", "Sorrel", "Linden", "Opal", "Alder", "Bryony", "Flint",
    "Ivy", "Heath", "Coral", "Ash", "Petal", "Moss", "Saffron", "Birch", "Poppy", "Thorn",
    "Dahlia", "Reed", "Amber", "Sage", "Willow", "Slate", "Fern", "Oakley", "Myrtle", "Pike"
  };
  private static final String[] FRONT = {
    "Quill", "Fable", "Lantern", "Copper", "Thimble", "Marble", "Candle", "Button", "Pepper",
    "Velvet", "Bramble", "Cobble", "Saddle", "Tinder", "Whistle", "Walnut", "Kettle", "Barley",
    "Mitten", "Pebble", "Ribbon", "Spindle", "Teapot", "Umber", "Yarrow"
  };
  private static final String[] BACK = {
    "feather", "wood", "brook", "field", "gate", "well", "stone", "hollow", "ridge", "haven",
    "mead", "worth", "cliff", "grove", "shore", "dale", "moor", "combe", "ford", "bank"
  };

  private FictionalNames() {}

  /**
   * The name of a number.
   *
   * @param number from 0; after 20,000 the names begin again with a numeral
   */
  static String name(int number) {
    int first = number % FIRST.length;
    int rest = number / FIRST.length;
    int front = (rest + first) % FRONT.length;
    int back = (rest / FRONT.length + first) % BACK.length;
    int round = number / (FIRST.length * FRONT.length * BACK.length);
    String name = FIRST[first] + " " + FRONT[front] + BACK[back];
    return round == 0 ? name : name + " " + (round + 1);
  }
}
