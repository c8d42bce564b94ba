import { setTimeout as pause } from "node:timers/promises";
import { ownerDb } from "../support/owner-db";
import { ask } from "./ask";
import type { Lost } from "./rounds";

/** A reading that was acknowledged. */
export interface Sent {
  id: string;
  at: string;
  flop: string;
  tries: number;
}

const FIRST = Date.parse("2026-11-02T00:00:00Z");
const MINUTE = 60_000;

/** A script that sends readings one by one, each again and again until it is acknowledged. */
export function sender(place: string, token: () => Promise<string>, readings: number) {
  let next = 0;
  return async (): Promise<Sent[]> => {
    const sent: Sent[] = [];
    const headers = { authorization: `Bearer ${await token()}`, "content-type": "application/json" };
    for (let n = 0; n < readings; n += 1) {
      // FLOP grow with time, so that each figure fits between those beside it.
      const at = new Date(FIRST + next * MINUTE).toISOString();
      const flop = String(10n ** 20n * BigInt(next + 1));
      next += 1;
      sent.push(await untilTaken(place, headers, { at, flop }));
    }
    return sent;
  };
}

async function untilTaken(
  place: string,
  headers: Record<string, string>,
  reading: { at: string; flop: string },
) {
  const body = JSON.stringify({ ...reading, source: "job log" });
  for (let tries = 1; ; tries += 1) {
    const answer = await ask(place, { method: "POST", headers, body }).catch(() => null);
    if (answer !== null && (answer.status === 200 || answer.status === 201)) {
      const { id } = JSON.parse(answer.body) as { id: string };
      return { ...reading, id, tries };
    }
    if (answer !== null && answer.status < 500)
      throw new Error(`a reading was refused: ${answer.status} ${answer.body}`);
    if (tries === 200) throw new Error(`a reading was never taken: ${answer?.status} ${answer?.body}`);
    await pause(50);
  }
}

/** Acknowledged readings that are not there exactly as they were sent, and those nobody sent. */
export async function unlike(runId: string, sent: readonly Sent[]): Promise<Lost> {
  const rows = await ownerDb.trainingReading.findMany({ where: { trainingRunId: runId } });
  const there = new Map(rows.map((row) => [row.id, `${row.at.toISOString()} ${row.flop.toFixed(0)}`]));
  const lost = sent.filter(({ id, at, flop }) => there.get(id) !== `${at} ${flop}`);
  const found = lost.map(({ at }) => `the reading of ${at} is not there as it was sent`);
  return rows.length === sent.length
    ? found
    : [...found, `${rows.length} readings instead of ${sent.length}`];
}
