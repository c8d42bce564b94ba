import fc from "fast-check";
import { beforeAll, describe, expect, inject, it, vi } from "vitest";
import type { z } from "zod";
import type { Asked } from "./ask";
import { chainBreaks, knownIds, workDone, writesChained } from "./chain";
import { check } from "./check";
import { nearSchema } from "./from-schema";
import { encoded, hostileText, wellFormed } from "./hostile";
import { signInPlainly } from "./sign-in-plainly";
import { askSound } from "./sound";
import { type ServerAction, serverActions } from "./surface";

/** Marks what somebody who is not signed in may do. */
const OPEN = "open to anybody";

// With these an action's module exports the schema that each action reads, instead of the action.
vi.doMock("@/lib/action", () => ({
  action: (schema: z.ZodType) => schema,
  enrolmentAction: (schema: z.ZodType) => schema,
  publicAction: (schema: z.ZodType) => schema.describe(OPEN),
}));

const { address, account } = inject("served");
const actions = serverActions();
const schemas = new Map<string, z.ZodType>();
let cookie = "";
let ids: string[] = [];

beforeAll(async () => {
  cookie = await signInPlainly(address, account);
  ids = await knownIds();
  for (const { id, name, file } of actions) {
    const module = (await import(/* @vite-ignore */ `../../${file}`)) as Record<string, z.ZodType>;
    const schema = module[name];
    if (schema) schemas.set(id, schema);
  }
});

const request = (
  { id, page }: ServerAction,
  body: string | Uint8Array,
  type: string,
  isSignedIn = true,
): Asked => ({
  method: "POST",
  path: page.replace("[id]", account.modelId),
  headers: {
    "next-action": id,
    accept: "text/x-component",
    "content-type": type,
    origin: address,
    ...(isSignedIn && { cookie }),
  },
  body,
});

const TEXT = "text/plain;charset=UTF-8";

/** Sends it, and looks whether what was refused wrote nothing. */
async function sent(asked: Asked): Promise<string> {
  const before = await writesChained();
  const answer = await askSound(address, asked);
  const isDone = answer.status === 200 && /"ok":true/.test(answer.body);
  if (isDone) await workDone();
  const written = (await writesChained()) - before;
  if (!isDone && written !== 0)
    throw new Error(
      `refused with ${answer.status}, and ${written} events of writing: ${answer.body.slice(0, 500)}`,
    );
  // Some actions end the session they are asked in.
  if (asked.headers?.cookie !== undefined && answer.body.includes("Your session has ended"))
    cookie = await signInPlainly(address, account);
  return answer.body;
}

describe("server actions", () => {
  it("knows what each of them reads", () => {
    expect(actions.length).toBeGreaterThan(20);
    expect(actions.filter(({ id }) => !schemas.has(id)).map(({ name }) => name)).toEqual([]);
  });

  it("take what fits and refuse what doesn't, in words", async () => {
    const done = new Set<string>();
    await check(
      0.3,
      fc
        .constantFrom(...actions)
        .chain((one) => fc.tuple(fc.constant(one), nearSchema(schemas.get(one.id) as z.ZodType, ids))),
      async ([one, input]) => {
        const body = await sent(request(one, encoded([input]), TEXT));
        if (/"ok":true/.test(body)) done.add(one.name);
      },
    );
    // Were nothing ever accepted, nothing behind the schemas would have been tried.
    expect(done.size).toBeGreaterThan(3);
  });

  it("answer nobody who is not signed in", async () => {
    await check(
      0.03,
      fc
        .constantFrom(...actions.filter(({ id }) => schemas.get(id)?.description !== OPEN))
        .chain((one) => fc.tuple(fc.constant(one), nearSchema(schemas.get(one.id) as z.ZodType, ids))),
      async ([one, input]) => {
        const body = await sent(request(one, encoded([input]), TEXT, false));
        if (/"ok":true/.test(body)) throw new Error(`${one.name} did it for nobody: ${body.slice(0, 300)}`);
      },
    );
  });

  it("survive a body that is none of theirs", async () => {
    const broken = fc.oneof(
      hostileText,
      fc
        .tuple(hostileText, hostileText)
        .map(([a, b]) => `[{"id":${encoded(a)},"revision":1e999,"data":${b}}]`),
      fc.constantFrom(
        ...'[NaN],[1e999],[-0],["$Q1"],["$@1"],["$1:a:b"],{},[,[[],[null],["$undefined"],["$K1"],1,"'.split(
          ",",
        ),
      ),
      fc.nat(20_000).map((depth) => "[".repeat(depth)),
      fc.nat(20_000).map((depth) => `${'[{"a":'.repeat(depth)}1${"}]".repeat(depth)}`),
      fc.nat(200_000).map((count) => `[${"1,".repeat(count)}1]`),
    );
    const type = fc.constantFrom(
      TEXT,
      "multipart/form-data",
      "multipart/form-data; boundary=",
      "multipart/form-data; boundary=b",
      "application/x-www-form-urlencoded",
      "application/json",
      "",
      "text/plain; charset=utf-16",
    );
    const id = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...actions) },
      fc.record({
        id: fc.constantFrom("0".repeat(42), "x", "__proto__", "constructor", "7f".repeat(21)),
        name: fc.constant("none"),
        file: fc.constant(""),
        page: fc.constantFrom("/models/new", "/login", "/audit/export", "/api/health"),
      }),
    );
    await check(0.05, fc.tuple(id, broken, type), async ([one, body, kind]) => {
      await sent(request(one, wellFormed(body), kind));
    });
  });

  it("leave the audit chain whole", async () => {
    expect(await chainBreaks()).toEqual([]);
  });
});
