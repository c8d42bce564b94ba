import { gzipSync } from "node:zlib";

/** Somebody signed in, asking for pages without a browser. */
export class Visitor {
  private cookies = new Map<string, string>();

  constructor(private readonly address: string) {}

  async signIn({ email, password }: { email: string; password: string }): Promise<void> {
    const { csrfToken } = (await (await this.get("/api/auth/csrf")).json()) as { csrfToken: string };
    await this.ask("/api/auth/callback/credentials", {
      method: "POST",
      body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
    });
    const page = await this.get("/models");
    if (page.status !== 200) throw new Error(`signing in did not work: ${page.status}`);
  }

  get(path: string): Promise<Response> {
    return this.ask(path, {});
  }

  async page(path: string): Promise<string> {
    return (await this.get(path)).text();
  }

  private async ask(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(`${this.address}${path}`, {
      ...init,
      // A browser names its page on every write.
      headers: { cookie, origin: new URL(this.address).origin },
      redirect: "manual",
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", ...value] = pair.split("=");
      this.cookies.set(name, value.join("="));
    }
    return response;
  }

  /** Bytes of JavaScript, compressed, that a page asks for at first sight. */
  async javaScriptOf(path: string): Promise<number> {
    const html = await this.page(path);
    const files = new Set([...html.matchAll(/\/_next\/static\/[^"'\\]+?\.js/g)].map(([file]) => file));
    const sizes = await Promise.all(
      [...files].map(
        async (file) => gzipSync(Buffer.from(await (await this.get(file)).arrayBuffer())).length,
      ),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  }
}
