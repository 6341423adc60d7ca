package app.kapstone.screens.chart;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * A disk that is full for this process: the system lets no file grow any more, until it is closed.
 * For Linux.
 */
public final class FileLimit implements AutoCloseable {
  /** {@code RLIMIT_FSIZE} of {@code sys/resource.h}. */
  private static final int FILE_SIZE = 1;

  private final long before;

  public FileLimit() {
    before = limit("getrlimit", 0);
    limit("setrlimit", 1);
  }

  @Override
  public void close() {
    limit("setrlimit", before);
  }

  /** Sets or gets the soft limit; the hard one stays, so that it can be lifted again. */
  private static long limit(String function, long soft) {
    Linker linker = Linker.nativeLinker();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment both = arena.allocate(ValueLayout.JAVA_LONG, 2);
      call(linker, "getrlimit", both);
      if (function.equals("setrlimit")) {
        both.setAtIndex(ValueLayout.JAVA_LONG, 0, soft);
        call(linker, function, both);
      }
      return both.getAtIndex(ValueLayout.JAVA_LONG, 0);
    }
  }

  private static void call(Linker linker, String function, MemorySegment both) {
    MethodHandle handle =
        linker.downcallHandle(
            linker.defaultLookup().find(function).orElseThrow(),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    try {
      int failed = (int) handle.invokeExact(FILE_SIZE, both);
      if (failed != 0) {
        throw new IllegalStateException(function + " failed");
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
