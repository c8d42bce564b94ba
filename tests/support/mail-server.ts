import { SMTPServer } from "smtp-server";
import { freePort } from "@/lib/database/free-port";

/** A mail that arrived: to whom, its head as it came, and its words. */
export interface Arrived {
  to: string;
  head: string;
  text: string;
}

export interface MailServer {
  url: string;
  arrived: Arrived[];
  /** How many mails to turn away before one is taken. */
  turnAway(count: number): void;
  stop(): Promise<void>;
}

/** A mail server in this process that keeps what it is sent. */
export async function mailServer(): Promise<MailServer> {
  const arrived: Arrived[] = [];
  let turnedAway = 0;
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onData(stream, session, answer) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (turnedAway > 0) {
          turnedAway -= 1;
          return answer(Object.assign(new Error("Busy, try again later"), { responseCode: 451 }));
        }
        const to = session.envelope.rcptTo.map(({ address }) => address).join(", ");
        arrived.push({ to, ...parts(Buffer.concat(chunks).toString("utf8")) });
        answer();
      });
    },
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    turnAway: (count) => {
      turnedAway = count;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function parts(raw: string): Pick<Arrived, "head" | "text"> {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  const bytes = /^content-transfer-encoding: quoted-printable/im.test(head)
    ? body
        .replace(/=\r\n/g, "")
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : /^content-transfer-encoding: base64/im.test(head)
      ? Buffer.from(body, "base64").toString("latin1")
      : Buffer.from(body, "utf8").toString("latin1");
  const text = Buffer.from(bytes, "latin1").toString("utf8");
  return { head, text: /format=flowed/i.test(head) ? text.replace(/ \r\n/g, "") : text };
}

/** The first link in a mail. */
export const linkIn = ({ text }: Arrived): string => /https?:\/\/\S+/.exec(text)?.[0] ?? "";
