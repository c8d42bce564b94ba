import fc from "fast-check";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { chainBreaks, knownIds, rowCounts } from "./chain";
import { check } from "./check";
import { hostileCursor, hostileText, uuidLike, wellFormed } from "./hostile";
import { signInPlainly } from "./sign-in-plainly";
import { askSound } from "./sound";
import { addresses, searchNames } from "./surface";

const { address, account } = inject("served");
const names = await searchNames();
const everyName = [...new Set(Object.values(names).flat())];
let cookie = "";
let ids: string[] = [];

beforeAll(async () => {
  cookie = await signInPlainly(address, account);
  ids = await knownIds();
});

/** A part of an address, escaped as a browser would or sent as it is. */
const part = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant("known") },
      { weight: 1, arbitrary: uuidLike() },
      { weight: 3, arbitrary: hostileText.map((text) => text.slice(0, 4_000)) },
    ),
    fc.nat(),
  )
  .map(([text, n]) => (text === "known" ? (ids[n % ids.length] ?? "") : text));

const value = fc.oneof(
  { weight: 3, arbitrary: hostileText.map((text) => text.slice(0, 6_000)) },
  { weight: 2, arbitrary: hostileCursor },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "2026-03-02",
      "2026-11-01",
      "name",
      "asc",
      "yes",
      "1",
      "2",
      "json",
      "all",
      "done",
    ),
  },
  { weight: 1, arbitrary: part },
);
const query = fc.array(
  fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...everyName) }, hostileText), value),
  {
    maxLength: 4,
  },
);
const rscHeaders = fc.constantFrom<Record<string, string>>(
  {},
  {},
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
);

/** Only what may stand in a request's first line; a lone surrogate has no bytes of its own. */
const escaped = (text: string) => encodeURIComponent(wellFormed(text));

describe("addresses", () => {
  it("names what every page reads out of its address", () => {
    expect(Object.entries(names).filter(([, found]) => found.length === 0)).toEqual([]);
    expect(everyName.length).toBeGreaterThan(25);
  });

  it("opens every page and route with parts and parameters of any kind, signed in and not", async () => {
    const before = await rowCounts();
    await check(
      0.3,
      fc.record({
        route: fc.constantFrom(...addresses),
        parts: fc.array(part, { minLength: 3, maxLength: 3 }),
        query,
        headers: rscHeaders,
        isSignedIn: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
        method: fc.constantFrom("GET", "GET", "GET", "GET", "HEAD", "OPTIONS"),
      }),
      async ({ route, parts, query: asked, headers, isSignedIn, method }) => {
        // A model's own pages are worth more than those of ids that lead nowhere.
        let at = 0;
        const path = route
          .split("/")
          .map((name) => {
            if (!name.startsWith("[")) return name;
            if (at === 0 && route.startsWith("/models/[id]") && (parts[2]?.length ?? 0) % 2 === 0) {
              at += 1;
              return account.modelId;
            }
            return escaped(parts[at++] ?? "");
          })
          .join("/");
        const search = asked.map(([name, text]) => `${escaped(name)}=${escaped(text)}`).join("&");
        await askSound(address, {
          method,
          path: `${path}${search === "" ? "" : `?${search}`}`.slice(0, 14_000),
          headers: { ...headers, ...(isSignedIn && { cookie }) },
        });
      },
    );
    const { AuditEvent: _events, SignInAttempts: _tries, WorkerSign: _sign, ...after } = await rowCounts();
    expect(after, "rows after nothing but reading").toMatchObject(
      Object.fromEntries(Object.keys(after).map((name) => [name, before[name]])),
    );
  });

  it("answers every method at every address", async () => {
    await check(
      0.04,
      fc.record({
        route: fc.constantFrom(...addresses),
        method: fc.constantFrom(
          "POST",
          "PUT",
          "PATCH",
          "DELETE",
          "TRACE",
          "PROPFIND",
          "QUERY",
          "MKCOL",
          "SEARCH",
        ),
        parts: fc.array(part, { minLength: 3, maxLength: 3 }),
        body: hostileText,
        type: fc.constantFrom(
          "application/json",
          "text/plain",
          "multipart/form-data",
          "application/x-www-form-urlencoded",
          "",
        ),
      }),
      async ({ route, method, parts, body, type }) => {
        let at = 0;
        const path = route.replace(/\[[^\]]+\]/g, () => escaped(parts[at++] ?? ""));
        const headers = { cookie, origin: address, ...(type !== "" && { "content-type": type }) };
        await askSound(address, { method, path: path.slice(0, 14_000), headers, body });
      },
    );
  });

  it("leaves the audit chain whole", async () => {
    expect(await chainBreaks()).toEqual([]);
  });
});
