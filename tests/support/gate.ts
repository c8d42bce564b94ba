import net, { type AddressInfo, type Socket } from "node:net";

/** A way to a server that can be shut and opened again, as if the server were gone for a while. */
export interface Gate {
  /** The server's address by way of the gate. */
  url: string;
  shut: () => Promise<void>;
  open: () => Promise<void>;
}

/** Puts a gate, open at first, before the server of a connection string. */
export async function gateBefore(connectionString: string): Promise<Gate> {
  const target = new URL(connectionString);
  const sockets = new Set<Socket>();
  const server = net.createServer((client) => {
    const upstream = net.connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => sockets.delete(socket));
    }
    client.pipe(upstream).pipe(client);
  });
  let port = 0;
  const open = () => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const shut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  await open();
  port = (server.address() as AddressInfo).port;
  const url = new URL(connectionString);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  return { url: url.href, open, shut };
}
