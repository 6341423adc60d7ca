package app.kapstone;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.testfx.util.WaitForAsyncUtils;

/** Only Linux tells a process of its sockets; there the watch must be able to look. */
@EnabledOnOs(OS.LINUX)
class NetworkWatchTest {
  @Test
  void watch_aSocketThatIsOpened_isSeen() throws Exception {
    try (var watch = new NetworkWatch();
        var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = "%04X".formatted(socket.getLocalPort());
      WaitForAsyncUtils.waitFor(
          20, SECONDS, () -> watch.seen().stream().anyMatch(each -> each.contains(":" + port)));
      assertThat(watch.seen()).isNotEmpty();
    }
  }
}
