package app.kapstone;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class NetworkWatchTest {
  @Test
  void watch_aSocketThatIsOpened_isSeen() throws Exception {
    assumeTrue(NetworkWatch.canLook());
    try (var watch = new NetworkWatch();
        var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = "%04X".formatted(socket.getLocalPort());
      WaitForAsyncUtils.waitFor(
          20, SECONDS, () -> watch.seen().stream().anyMatch(each -> each.contains(":" + port)));
      assertThat(watch.seen()).isNotEmpty();
    }
  }
}
