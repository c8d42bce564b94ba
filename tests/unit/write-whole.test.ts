import { spawnSync } from "node:child_process";
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { writeWhole } from "@/lib/cli/write-whole";

const folder = mkdtempSync(path.join(os.tmpdir(), "weighbridge-whole-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("replaces a file, also through a link, and leaves nothing beside it", async () => {
  const file = path.join(folder, "document.pdf");
  const link = path.join(folder, "link.pdf");
  await writeWhole(file, Buffer.from("first"));
  symlinkSync(file, link);
  await writeWhole(link, Buffer.from("second"));
  expect(readFileSync(file, "utf8")).toBe("second");
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(["document.pdf", "link.pdf"]);
});

it("leaves the earlier file as it was where it can't write all of the new one", () => {
  const file = path.join(folder, "earlier.pdf");
  writeFileSync(file, "earlier");
  const script = `import("./lib/cli/write-whole.ts").then((m) => m.writeWhole(process.argv[1], Buffer.alloc(1_000_000)))`;
  // A process that may write no more than a few kilobytes into any file.
  const limited = `ulimit -f 8 && exec "$0" --import tsx -e '${script}' "$1"`;
  const { status } = spawnSync("sh", ["-c", limited, process.execPath, file]);
  expect(status).not.toBe(0);
  expect(readFileSync(file, "utf8")).toBe("earlier");
});

it("tells where there is no such folder", async () => {
  await expect(writeWhole(path.join(folder, "none/x.pdf"), Buffer.from("x"))).rejects.toThrow("ENOENT");
});
