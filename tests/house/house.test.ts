import { describe, expect, it } from "vitest";
import { bannedNames, kinds } from "./boundaries";
import { importsOf, type SourceFile, sourceFiles } from "./source-files";

const files = sourceFiles("app", "components", "lib");
const kindOf = (path: string): string | undefined =>
  path.startsWith("prisma/client") ? "generated" : kinds.find((row) => row.path.test(path))?.kind;

/** What a file imports and may not; types of the database client are free to name. */
function forbidden(file: Pick<SourceFile, "path" | "imports">): string[] {
  const row = kinds.find((candidate) => candidate.path.test(file.path));
  return file.imports
    .filter(({ path }) => /\.(ts|tsx|js)$/.test(path) || path.startsWith("prisma/client"))
    .filter(({ path, typeOnly }) => {
      const kind = kindOf(path);
      if (typeOnly && (kind === "generated" || kind === "scope"))
        return row?.kind === "law" || row?.kind === "engine";
      return kind === undefined || !row?.may.includes(kind);
    })
    .map(({ path }) => `${file.path} (${row?.kind}) imports ${path} (${kindOf(path)})`);
}

const trial = (path: string, text: string) => forbidden({ path, imports: importsOf(path, text) });

describe("who may import whom", () => {
  it("knows every file's kind", () => {
    expect(files.filter((file) => kindOf(file.path) === undefined).map((file) => file.path)).toEqual([]);
  });

  it("keeps every import within its row", () => {
    expect(files.flatMap(forbidden)).toEqual([]);
  });

  it.each([
    ["the engine reaching for the database", "lib/engine/gpai.ts", 'import { db } from "@/lib/db";'],
    ["a page reaching for the database", "app/(tracker)/page.tsx", 'import { db } from "@/lib/db";'],
    [
      "a component reaching for a query",
      "components/ui/day.tsx",
      'import { getModel } from "@/lib/models/queries";',
    ],
    [
      "a component reaching for a command",
      "components/ui/day.tsx",
      'import { x } from "@/lib/models/commands";',
    ],
    ["law reaching for the engine", "lib/law/thresholds.ts", 'import { x } from "@/lib/engine/days";'],
    ["anything reaching for a page", "lib/models/schema.ts", 'import x from "@/app/layout";'],
    ["a form's schema reaching for the database", "lib/models/schema.ts", 'import { db } from "@/lib/db";'],
    [
      "the engine naming a database type",
      "lib/engine/gpai.ts",
      'import type { X } from "@/prisma/client/client";',
    ],
  ])("refuses %s", (_what, path, text) => {
    expect(trial(path, text)).toHaveLength(1);
  });
});

describe("names", () => {
  it.each(["lib/utils.ts", "lib/models/helpers.ts", "components/common/button.tsx", "lib/services/mail.ts"])(
    "refuses %s",
    (path) => expect(path).toMatch(bannedNames),
  );

  it("has no file that says nothing by its name", () => {
    expect(files.map((file) => file.path).filter((path) => bannedNames.test(path))).toEqual([]);
  });

  it("keeps every file small enough to be one room", () => {
    const rooms = files.filter(
      (file) => !file.path.startsWith("lib/law/") && file.text.split("\n").length > 251,
    );
    expect(rooms.map((file) => file.path)).toEqual([]);
  });
});

const clock = /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bMath\.random\(/;
const outside = /\basync\b|\bawait\b|\bprocess\.|\bfetch\(/;
const code = (file: SourceFile) => file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

describe("the engine", () => {
  const engine = files.filter((file) => file.path.startsWith("lib/engine/"));

  it("reads no clock, draws no chance and waits for nothing", () => {
    const impure = engine.filter((file) => clock.test(code(file)) || outside.test(code(file)));
    expect(impure.map((file) => file.path)).toEqual([]);
  });

  it.each(["const t = Date.now();", "const t = new Date();", "const t = performance.now();"])(
    "would be caught at %s",
    (text) => expect(text).toMatch(clock),
  );

  it("knows no legal number: thresholds stand in lib/law only", () => {
    const number = /\b10{23}n?\b|\b10{25}n?\b|\b10n?\s*\*\*\s*2[35]|\b1e\+?2[35]\b(?!")|20(25|26|27)-08-02/;
    const elsewhere = files.filter((file) => !file.path.startsWith("lib/law/"));
    const knowing = elsewhere.filter((file) => number.test(code(file).replaceAll("_", "")));
    expect(knowing.map((file) => file.path)).toEqual([]);
  });
});

describe("the law", () => {
  it("is data: nothing exported is a function", async () => {
    for (const file of files.filter(({ path }) => path.startsWith("lib/law/"))) {
      const exported = Object.values(
        (await import(/* @vite-ignore */ `../../${file.path}`)) as Record<string, unknown>,
      );
      expect(
        exported.filter((value) => typeof value === "function"),
        file.path,
      ).toEqual([]);
    }
  });
});

describe("the database", () => {
  it("is never asked for several tenants at once", () => {
    const asking = files.filter(({ text }) =>
      /\bdb\([^)]*\)\.\w+\.findUnique/.test(text.replaceAll(/\s+/g, "")),
    );
    expect(asking.map((file) => file.path)).toEqual([]);
  });

  it("is asked past an organisation only where it is not known yet, or where none is meant", () => {
    const asking = files.filter(
      ({ path, text }) => path !== "lib/db.ts" && /\binstallation\b.*from "@\/lib\/db"/.test(text),
    );
    expect(asking.map((file) => file.path).sort()).toEqual([
      "lib/auth/find-account.ts",
      "lib/auth/find-session.ts",
      "lib/auth/save-attempts.ts",
      "lib/auth/save-challenge.ts",
      "lib/auth/save-passkey.ts",
      "lib/auth/save-session.ts",
      "lib/auth/scope.ts",
      "lib/health/queries.ts",
      "lib/health/read-metrics.ts",
      "lib/health/save-sign.ts",
      "lib/invitations/find-invitation.ts",
      "lib/organisations/queries.ts",
      "lib/passwords/find-reset.ts",
      "lib/passwords/save-reset.ts",
      "lib/sso/find-provider.ts",
      "lib/sso/save-member.ts",
      "lib/training/find-token.ts",
    ]);
  });
});

describe("the log", () => {
  const speaking = /\bconsole\b(?!")/;

  it("is the one way to tell something: the console would print whole errors, and what they quote", () => {
    const speakers = files.filter((file) => speaking.test(code(file))).map((file) => file.path);
    expect(speakers).toEqual(["lib/health/watch-console.ts"]);
  });

  it.each(["console.error(error);", "const { log } = console;", 'console["warn"]("x");'])(
    "would catch %s",
    (text) => expect(text).toMatch(speaking),
  );
});

describe("the clock", () => {
  it("tells the calendar day in one place", () => {
    const day = /timeZone: "Europe\/Brussels"/;
    const readers = files
      .filter((file) => day.test(file.text) && clock.test(code(file)))
      .map((file) => file.path);
    expect(readers).toEqual(["lib/clock.ts"]);
  });
});
