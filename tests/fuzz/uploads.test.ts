import fc from "fast-check";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { type Answer, ask } from "./ask";
import { chainBreaks, writesChained } from "./chain";
import { check } from "./check";
import { costly, formCall, multipart, type Part, smallFile } from "./files";
import { hostileText, wellFormed } from "./hostile";
import { signInPlainly } from "./sign-in-plainly";
import { askSound, patience, unsound } from "./sound";
import { serverActions } from "./surface";

const { address, account } = inject("served");
const upload = serverActions().find(({ name }) => name === "uploadImportAction");
let cookie = "";

beforeAll(async () => {
  cookie = await signInPlainly(address, account);
});

const BOUNDARY = "----fuzzing";

const asked = (body: Uint8Array, type = `multipart/form-data; boundary=${BOUNDARY}`) => ({
  method: "POST",
  path: upload?.page ?? "",
  headers: {
    "next-action": upload?.id,
    accept: "text/x-component",
    "content-type": type,
    origin: address,
    cookie,
  },
  body,
});

async function sent(body: Uint8Array, type?: string): Promise<Answer> {
  const before = await writesChained();
  const answer = await askSound(address, asked(body, type));
  const isDone = /"ok":true/.test(answer.body);
  const written = (await writesChained()) - before;
  if (isDone !== written > 0)
    throw new Error(`${isDone ? "done" : "refused"} with ${written} events: ${answer.body.slice(0, 400)}`);
  return answer;
}

const fileName = fc.oneof(
  fc.constantFrom(
    "models-2026-08-19.csv",
    "picture.png",
    "setup.exe",
    "../../../etc/passwd",
    "C:\\con\\nul.csv",
    "a\0b.csv",
  ),
  hostileText.map((text) => wellFormed(text.replaceAll(/["\r\n]/g, " ").slice(0, 5_000))),
);

describe("uploads", () => {
  it("takes or refuses any small file under any name", async () => {
    const done: string[] = [];
    await check(
      0.05,
      fc.record({
        content: smallFile,
        fileName,
        type: fc.constantFrom(
          "text/csv",
          "image/png",
          "application/x-msdownload",
          "",
          "text/csv; charset=utf-16",
        ),
        statedOn: fc.oneof({ weight: 3, arbitrary: fc.constant("2026-08-19") }, hostileText.map(wellFormed)),
      }),
      async ({ content, fileName: called, type, statedOn }) => {
        const answer = await sent(
          multipart(BOUNDARY, formCall({ fileName: called, type, content }, statedOn)),
        );
        if (/"ok":true/.test(answer.body)) done.push(called);
      },
    );
    expect(done.length).toBeGreaterThan(0);
  });

  it("survives a form that is none", async () => {
    const parts: fc.Arbitrary<Part[]> = fc.oneof(
      fc.array(
        fc.record({
          name: fc.oneof(
            fc.constantFrom(
              "0",
              "_1_file",
              "_1_statedOn",
              "$ACTION_REF_1",
              "$ACTION_1:0",
              "$ACTION_KEY",
              "__proto__",
            ),
            hostileText,
          ),
          content: hostileText,
        }),
        { maxLength: 5 },
      ),
      fc
        .constantFrom(1_000, 5_000)
        .map((count) => Array.from({ length: count }, (_, n) => ({ name: `_1_${n}`, content: "x" }))),
      fc
        .constantFrom('["$K1"]', '["$F1"]', '["$@1"]', '["$B1"]', '["$1:x"]', '["$Q1"]', '["$i1"]', "[")
        .map((content) => [
          { name: "0", content },
          { name: "1", content },
        ]),
    );
    const type = fc.constantFrom(
      `multipart/form-data; boundary=${BOUNDARY}`,
      "multipart/form-data",
      "multipart/form-data; boundary=another",
      `multipart/form-data; boundary="${BOUNDARY}`,
      `multipart/mixed; boundary=${BOUNDARY}`,
      "text/csv",
    );
    const cut = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.nat(400));
    await check(0.02, fc.tuple(parts, type, cut), async ([list, kind, end]) => {
      await sent(multipart(BOUNDARY, list).subarray(0, end), kind);
    });
  });

  it.each(Object.keys(costly))("answers others while it reads %s", async (name) => {
    const content = costly[name]?.() ?? Buffer.alloc(0);
    const body = multipart(BOUNDARY, formCall({ fileName: "models.csv", type: "text/csv", content }, ""));
    const answering = ask(address, asked(body));
    // Somebody else, meanwhile.
    const meanwhile: number[] = [];
    const isReading = { now: true };
    const watching = (async () => {
      while (isReading.now) {
        meanwhile.push((await ask(address, { path: "/api/health?live" })).ms);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    })();
    const answer = await answering.finally(() => {
      isReading.now = false;
    });
    await watching;
    expect(answer.status).toBe(200);
    // What is a table is worked on for as long as it takes; what is none is refused at once.
    const counted = /"ok":true/.test(answer.body) ? { ...answer, ms: 0 } : answer;
    expect(await unsound(address, counted, () => ask(address, asked(body)))).toBeUndefined();
    expect(Math.max(...meanwhile)).toBeLessThan(await patience(address));
  });

  it("leaves the audit chain whole", async () => {
    expect(await chainBreaks()).toEqual([]);
  });
});
