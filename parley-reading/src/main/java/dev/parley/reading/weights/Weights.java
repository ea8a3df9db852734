package dev.parley.reading.weights;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;

/** Loads weights with 8-bit products, in the way that is right and fast for one sequence at a time on each processor. */
public final class Weights {
  private Weights() {}

  /** The runtime of this process, loaded at the first call. */
  public static OrtEnvironment environment() {
    return NativeRuntime.environment();
  }

  /**
   * A session with weights that lie beside a class. It may be used by several threads at once, each on one processor.
   *
   * @param file the name of the ONNX file
   */
  public static OrtSession session(Class<?> beside, String file) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // Processors without VNNI add products of 8-bit numbers in 16 bits, and the sums overflow: whole articles come
      // out without a statement. This makes them add in 32 bits; on processors with VNNI it changes nothing.
      options.addConfigEntry("session.x64quantprecision", "1");
      // Hardly two sequences are of one length, so there is no pattern to learn.
      options.setMemoryPatternOptimization(false);
      // The fused operator is a plain loop: without it a window takes a tenth less time.
      options.addConfigEntry("optimization.disable_specified_optimizers", "SkipLayerNormFusion");
      return environment().createSession(bytes(beside, file), options);
    } catch (OrtException e) {
      throw new IllegalStateException("The weights " + file + " cannot be loaded: " + e.getMessage(), e);
    }
  }

  /** The weights in memory outside the heap, where the runtime reads them from. */
  private static ByteBuffer bytes(Class<?> beside, String file) {
    URL url = beside.getResource(file);
    if (url == null) {
      throw new IllegalStateException("The weights " + file + " are not on the class path.");
    }
    try {
      var connection = url.openConnection();
      try (InputStream in = connection.getInputStream()) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(Math.toIntExact(connection.getContentLengthLong()));
        var channel = Channels.newChannel(in);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
          continue;
        }
        return buffer.flip();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The weights " + file + " cannot be read.", e);
    }
  }
}
