package dev.parley.desk;

import dev.parley.dossier.Dossier;
import dev.parley.dossier.ledger.Ledger;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * The web server of one dossier: where everybody stands, its documents with what was said in them marked, and the same
 * as JSON under {@code /api}. It reads the ledger and never writes to it. Thread-safe.
 *
 * <p>It binds to loopback addresses only, because there are no accounts yet: whoever could reach it could read
 * everything.
 */
public final class Desk implements AutoCloseable {
  /** The address it binds to unless told otherwise. */
  public static final String DEFAULT_HOST = "127.0.0.1";

  /** The port it binds to unless told otherwise. */
  public static final int DEFAULT_PORT = 7070;

  private final Javalin server;
  private final InetAddress address;

  private Desk(Javalin server, InetAddress address) {
    this.server = server;
    this.address = address;
  }

  /**
   * Opens the desk; it answers when this returns.
   *
   * @param dossier the case
   * @param ledger its ledger, which stays the caller's to close, after the desk
   * @param host a name or address of this machine that nobody else can reach, such as {@link #DEFAULT_HOST}
   * @param port 0 for any that is free
   * @throws DeskException when the host is unknown or can be reached from elsewhere, or the port is taken
   */
  public static Desk start(Dossier dossier, Ledger ledger, String host, int port) {
    InetAddress address = loopback(host);
    if (port < 0 || port > 65_535) {
      throw new DeskException(
          "The port " + port + " is not between 0 and 65535.", "Maybe choose " + DEFAULT_PORT + ".", null);
    }
    Javalin server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.startup.startupWatcherEnabled = false;
              config.concurrency.useVirtualThreads = true;
              new Gate().guard(config.routes);
              Templates templates = new Templates();
              new Assets().serve(config.routes);
              Derivations derivations = new Derivations(dossier, ledger);
              new MatrixView(dossier, ledger, derivations, templates).serve(config.routes);
              new HistoryView(dossier, ledger, derivations, templates).serve(config.routes);
              new TimelineView(dossier, ledger, derivations, templates).serve(config.routes);
              new PledgesView(dossier, ledger, derivations, templates).serve(config.routes);
              new Pages(dossier, ledger, templates).serve(config.routes);
              new Api(ledger).serve(config.routes);
              new DerivationsApi(dossier, ledger, derivations).serve(config.routes);
              new Failures(dossier, templates).serve(config.routes);
            });
    try {
      server.start(address.getHostAddress(), port);
    } catch (JavalinBindException e) {
      throw new DeskException(
          "The port " + port + " of " + host + " cannot be had: another program may be using it.",
          "Maybe choose another with --port, or 0 for any that is free.",
          e);
    }
    return new Desk(server, address);
  }

  private static InetAddress loopback(String host) {
    InetAddress address;
    try {
      address = InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new DeskException(
          "The host " + host + " is not known.", "Maybe leave --host out: the desk then binds to 127.0.0.1.", e);
    }
    if (!address.isLoopbackAddress()) {
      throw new DeskException(
          "The host " + host + " can be reached from other machines, and the desk has no accounts yet.",
          "Maybe leave --host out: the desk then binds to 127.0.0.1, and a tunnel such as ssh -L can lead to it.",
          null);
    }
    return address;
  }

  /** The port that it is bound to. */
  public int port() {
    return server.port();
  }

  /** The address of its first page. */
  public URI address() {
    String host = address instanceof Inet6Address ? "[::1]" : address.getHostAddress();
    return URI.create("http://" + host + ":" + port() + "/");
  }

  /** Stops answering. */
  @Override
  public void close() {
    server.stop();
  }
}
