import fc from "fast-check";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { createToken } from "@/lib/training/save-token";
import { readingSchema } from "@/lib/training/schema";
import { scopeOf } from "../support/organisation";
import { ownerDb } from "../support/owner-db";
import { ask, cookiesOf } from "./ask";
import { chainBreaks, writesChained } from "./chain";
import { check } from "./check";
import { nearSchema } from "./from-schema";
import { encoded, hostileText, wellFormed } from "./hostile";
import { askSound } from "./sound";

const { address, account } = inject("served");
let run = "";
let token = "";

beforeAll(async () => {
  const found = await ownerDb.trainingRun.findFirstOrThrow({ orderBy: { id: "asc" } });
  const owner = await ownerDb.user.findFirstOrThrow({ where: { email: account.email } });
  const made = await createToken(await scopeOf(owner.id), { runId: found.id, name: "fuzzing", days: 1 });
  if (!made.ok) throw new Error("the token was not made");
  run = found.id;
  token = made.value.text;
});

/** Only what may stand in a header. */
const inHeader = (text: string) => text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, "").slice(0, 4_000);

describe("what scripts send", () => {
  it("takes a reading or says what is wrong with it", async () => {
    await check(
      0.04,
      fc.record({
        to: fc.oneof(
          { weight: 5, arbitrary: fc.constant("the run") },
          hostileText.map((text) => text.slice(0, 2_000)),
        ),
        authorization: fc.oneof({ weight: 6, arbitrary: fc.constant("its token") }, hostileText),
        body: fc.oneof(
          { weight: 4, arbitrary: nearSchema(readingSchema, []).map(encoded) },
          { weight: 1, arbitrary: hostileText },
        ),
        type: fc.constantFrom("application/json", "text/plain", "multipart/form-data", ""),
      }),
      async ({ to, authorization, body, type }) => {
        // More than sixty in a minute are refused before they are read; that is another test's affair.
        await ownerDb.trainingToken.updateMany({ data: { windowUses: 0 } });
        const before = await writesChained();
        const answer = await askSound(address, {
          method: "POST",
          path: `/api/v1/training-runs/${to === "the run" ? run : encodeURIComponent(wellFormed(to))}/readings`,
          headers: {
            authorization:
              authorization === "its token" ? `Bearer ${token}` : `Bearer ${inHeader(authorization)}`,
            ...(type !== "" && { "content-type": type }),
          },
          body: wellFormed(body),
        });
        const written = (await writesChained()) - before;
        if (written > 0 !== (answer.status === 201))
          throw new Error(`${answer.status} and ${written} events of writing`);
      },
    );
  });

  it("refuses any sign-in that is none", async () => {
    const fields = fc.dictionary(
      fc.oneof(
        fc.constantFrom("csrfToken", "email", "password", "json", "callbackUrl", "redirect"),
        hostileText,
      ),
      hostileText,
      { maxKeys: 5 },
    );
    const action = fc.constantFrom(
      "callback/credentials",
      "signin/credentials",
      "signin",
      "signout",
      "session",
      "csrf",
      "providers",
      "error",
      "_log",
      "callback",
      "__proto__",
      "..%2f..",
    );
    // As a browser has them, so that what is sent is looked at and not turned away for want of them.
    const token = await ask(address, { path: "/api/auth/csrf" });
    const { csrfToken } = JSON.parse(token.body) as { csrfToken: string };
    const how = fc.constantFrom("form", "form", "JSON", "address");
    await check(0.04, fc.tuple(action, fields, hostileText, how), async ([to, sent, cookie, way]) => {
      const pairs = Object.entries({ csrfToken, ...sent }).map(([name, value]): [string, string] => [
        wellFormed(name).slice(0, 200),
        wellFormed(value).slice(0, 3_000),
      ]);
      const form = new URLSearchParams(pairs).toString().slice(0, 14_000);
      const json = JSON.stringify({ ...Object.fromEntries(pairs), email: [pairs.at(-1)?.[1]] });
      const answer = await askSound(address, {
        method: way === "address" ? "GET" : "POST",
        path: `/api/auth/${to}${way === "address" ? `?${form.slice(0, 6_000)}` : ""}`,
        headers: {
          origin: address,
          "content-type": way === "JSON" ? "application/json" : "application/x-www-form-urlencoded",
          cookie: `${cookiesOf(token)}; next-auth.session-token=${encodeURIComponent(inHeader(cookie))}`,
        },
        ...(way !== "address" && { body: way === "JSON" ? json.slice(0, 14_000) : form }),
      });
      const session = (answer.headers["set-cookie"] ?? []).find((line) => /session-token=[^;]/.test(line));
      if (session) throw new Error(`signed in as somebody: ${session}`);
      const { location = address } = answer.headers;
      if (new URL(location, address).host !== new URL(address).host) throw new Error(`sent to ${location}`);
    });
  });

  it("leaves the audit chain whole", async () => {
    expect(await chainBreaks()).toEqual([]);
  });
});
