import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { modelFiles } from "@/lib/parameters/model-files";
import { modelConfigs } from "../support/model-configs";
import { safetensorsFile } from "../support/weight-files";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "weighbridge-parameters-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

function parameters(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["bin/weighbridge.js", "parameters", ...args],
    { cwd: root, encoding: "utf8" },
  );
  const lines = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { status, stderr, lines };
}

const config = file("config.json", JSON.stringify(modelConfigs.get("llama-3.1-8b.json")));
const part = (number: number) =>
  file(
    `m-0000${number}-of-00002.safetensors`,
    safetensorsFile({ [`model.layers.${number}.mlp.up_proj.weight`]: { type: "BF16", shape: [number, 4] } }),
  );

describe("weighbridge parameters", { timeout: 60_000 }, () => {
  it("prints one line a model, in order, and the reason where there is no number", () => {
    const broken = file("broken.json", "{");
    const { status, stderr, lines } = parameters(config, broken, part(1), part(2));
    expect(status).toBe(1);
    expect(stderr).toContain("1 model was refused.");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({
      ...{ file: config, method: "config", total: 8_030_261_248, active: 8_030_261_248, range: "5B-15B" },
      storageBytes: { fp32: 32_121_044_992, bf16: 16_060_522_496, int8: 8_030_261_248, int4: 4_015_130_624 },
    });
    expect(lines[1]).toMatchObject({ file: broken, error: { code: "not-json", path: "" } });
    expect(lines[2]).toMatchObject({ method: "safetensors", total: 4 + 8, files: expect.any(Array) });
  });

  it("ends with 0 where all is well, with 2 where it is used wrongly", () => {
    expect(parameters("--together", config, part(1), part(2))).toMatchObject({
      status: 0,
      stderr: "",
      lines: [{ total: 12, files: expect.arrayContaining(["config.json"]) }],
    });
    expect(parameters()).toMatchObject({ status: 2, lines: [] });
    expect(parameters("--colour", config)).toMatchObject({ status: 2, lines: [] });
    expect(parameters(path.join(folder, "absent.json"))).toMatchObject({
      status: 1,
      lines: [{ error: { code: "unreadable", message: "There is no such file." } }],
    });
  });
});

describe("paths", () => {
  it("are sorted into models", () => {
    expect(
      modelFiles([
        ...["a/m-00002-of-00002.safetensors", "a/config.json", "b/m-00001-of-00002.safetensors"],
        ...["a/m-00001-of-00002.safetensors", "m-00001-of-00003.safetensors", "a/config.json"],
      ]),
    ).toEqual([
      ["a/m-00002-of-00002.safetensors", "a/m-00001-of-00002.safetensors"],
      ["a/config.json"],
      ["b/m-00001-of-00002.safetensors"],
      ["m-00001-of-00003.safetensors"],
    ]);
  });
});
