import path from "node:path";
import { type Answer, type Asked, ask } from "./ask";

const project = path.resolve(import.meta.dirname, "../..");

/** What no answer may hold: how the program is made, where it stands, what it asks the database. */
const inside: readonly (readonly [string, RegExp])[] = [
  ["a stack", /\n\s+at (?:async )?[\w.<>[\] ]* ?\(?(?:file:|node:|\/)[^\n]*:\d+:\d+/],
  ["a path", new RegExp(`${project.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}|node_modules/|\\.next/server`)],
  [
    "the database's words",
    /Prisma(?:Client)?\w*Error|invalid input syntax for|violates \w+ constraint|SQLSTATE/,
  ],
  ["a query", /\b(?:SELECT [^<]{1,200} FROM "|INSERT INTO "|UPDATE "\w+" SET )/],
];

/** How an error on our side looks where the status has been sent already, or an action has caught it. */
const ownFaults: readonly RegExp[] = [
  /"code":"unexpected"/,
  /"code":"unavailable"/,
  /(?:data-dgst=|"digest":|\\"digest\\":\\?)"?\\?"?\d/,
  /Something went wrong on our side/,
  /<h1[^>]*>Something went wrong/,
];

/** A slow answer counts where it takes longer than this, and than so many times a simple one. */
const SLOW_MS = 2_000;
const SLOW_TIMES = 40;

/**
 * Why an answer is not sound: a fault of ours, too late, or telling what it must not tell.
 *
 * @param again the same question, asked once more where the answer came late: another's work can be the reason
 */
export async function unsound(
  address: string,
  answer: Answer,
  again: () => Promise<Answer>,
): Promise<string | undefined> {
  if (answer.status >= 500) return `answered ${answer.status}: ${answer.body.slice(0, 300)}`;
  // Of what cannot be read Next.js says no more than that, by a number.
  const fault =
    answer.status === 400 ? undefined : ownFaults.map((sign) => sign.exec(answer.body)?.[0]).find(Boolean);
  if (fault) return `answered ${answer.status} with an error of ours: ${fault}`;
  for (const [what, sign] of inside) {
    const found = sign.exec(answer.body);
    if (found) return `shows ${what}: ${found[0].slice(0, 200)}`;
  }
  if (answer.ms <= SLOW_MS) return undefined;
  const allowed = await patience(address);
  if (answer.ms <= allowed) return undefined;
  const second = await again();
  return second.ms > allowed ? `took ${second.ms.toFixed(0)} ms of ${allowed.toFixed(0)}` : undefined;
}

/** Milliseconds an answer may take now, on this machine and with what else it has to do. */
export const patience = async (address: string): Promise<number> =>
  Math.max(SLOW_MS, SLOW_TIMES * (await simple(address)));

/** Milliseconds of a question that needs nearly nothing, now: the middle of five. */
async function simple(address: string): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 5; n += 1) times.push((await ask(address, { path: "/api/health?live" })).ms);
  return times.sort((a, b) => a - b)[2] ?? 0;
}

/** Asks, and throws where the answer is not sound. */
export async function askSound(address: string, asked: Asked): Promise<Answer> {
  const answer = await ask(address, asked);
  const wrong = await unsound(address, answer, () => ask(address, asked));
  if (wrong !== undefined) throw new Error(`${asked.method ?? "GET"} ${asked.path.slice(0, 300)} ${wrong}`);
  return answer;
}
