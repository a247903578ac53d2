import { createServer, request as forward } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

export interface ForwardProxy {
  readonly url: string;
  /** The hosts that were asked for, in order. */
  readonly hosts: readonly string[];
  close(): Promise<void>;
}

/** A web proxy on loopback for which every host is the server at `target`: names that no resolver knows can be tested. */
export async function startForwardProxy(target: string): Promise<ForwardProxy> {
  const { hostname, port } = new URL(target);
  const hosts: string[] = [];
  const proxy = createServer((incoming, response) => {
    const asked = new URL(incoming.url ?? '');
    hosts.push(asked.hostname);
    const { method, headers } = incoming;
    const outgoing = forward({ hostname, port, method, headers, path: asked.pathname + asked.search }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(outgoing);
  });
  proxy.on('connect', (incoming, socket) => {
    hosts.push((incoming.url ?? '').split(':')[0] ?? '');
    const upstream = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    const end = (): void => {
      upstream.destroy();
      socket.destroy();
    };
    upstream.on('error', end);
    socket.on('error', end);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    hosts,
    close: () => {
      proxy.closeAllConnections();
      return new Promise((resolve) => proxy.close(() => resolve()));
    },
  };
}
