import net from "node:net";

/** One address in front of several servers, which takes them in turn, as a balancer without checks does. */
export interface Balancer {
  address: string;
  stop: () => void;
}

/** @param ports of the servers, asked anew at each connection; those that are down are passed over */
export async function startBalancer(ports: () => number[]): Promise<Balancer> {
  let turn = 0;
  const open = new Set<net.Socket>();
  const server = net.createServer((client) => {
    open.add(client);
    client.on("close", () => open.delete(client));
    client.on("error", () => {});
    const all = ports();
    turn += 1;
    forward(client, [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    stop: () => {
      server.close();
      for (const client of open) client.destroy();
    },
  };
}

/** Only a server that takes no connection is passed over: what was sent to another is not sent twice. */
function forward(client: net.Socket, [port, ...others]: number[]): void {
  if (port === undefined) {
    client.destroy();
    return;
  }
  const server = net.connect(port, "127.0.0.1");
  const refused = () => forward(client, others);
  server.once("error", refused);
  server.once("connect", () => {
    server.off("error", refused);
    server.on("error", () => {});
    server.on("close", () => client.destroy());
    client.on("close", () => server.destroy());
    client.pipe(server).pipe(client);
  });
}
