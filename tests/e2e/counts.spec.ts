import type { Page } from "@playwright/test";
import { modelConfigs } from "../support/model-configs";
import { ggufFile, safetensorsFile } from "../support/weight-files";
import { expect, test } from "./fixtures";

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const group = (page: Page) => page.getByRole("group", { name: "Size and architecture" });
const result = (page: Page) => group(page).getByRole("region", { name: "Count" });
const config = (file: string) => ({
  name: "config.json",
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(modelConfigs.get(file))),
});
const weights = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});
const part = (number: number) =>
  weights(
    `model-0000${number}-of-00002.safetensors`,
    safetensorsFile({ [`model.layers.${number}.mlp.up_proj.weight`]: { type: "BF16", shape: [number, 4] } }),
  );

// axe takes its time over a form of this length.
test.setTimeout(90_000);

async function open(page: Page): Promise<void> {
  await page.goto("/models/new");
  await group(page).getByText("Read counts from a file").click();
}

const choose = (page: Page, ...files: ReturnType<typeof weights>[]) =>
  group(page).locator("input[type=file]").setInputFiles(files);

/** Drops files on the closed or open part, as a mouse would. */
async function drop(page: Page, files: ReturnType<typeof weights>[]): Promise<void> {
  const data = await page.evaluateHandle(
    (dropped) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of dropped) transfer.items.add(new File([new Uint8Array(bytes)], name));
      return transfer;
    },
    files.map(({ name, buffer }) => ({ name, bytes: [...buffer] })),
  );
  const zone = group(page).getByText("Read counts from a file");
  for (const event of ["dragover", "drop"]) await zone.dispatchEvent(event, { dataTransfer: data });
}

test("a configuration dropped on the form fills its figures, which can be undone", async ({
  page,
  login,
  axe,
}) => {
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.postData() ?? ""));
  await login();
  await page.goto("/models/new");
  await field(page, "Parameters in total").fill("46B");
  await drop(page, [config("mixtral-8x7b.json")]);
  await expect(group(page).getByRole("status")).toHaveText("Calculated from config.json");
  await expect(result(page)).toContainText("46,702,792,704 (46.7 billion)");
  await expect(result(page)).toContainText("12,879,925,248 (12.9 billion)");
  await expect(result(page)).toContainText("15 to 50 billion");
  await expect(result(page)).toContainText("93.41 GB (86.99 GiB)");
  await result(page).getByText("Part by part", { exact: true }).click();
  await expect(result(page).getByRole("row", { name: /^Experts/ })).toContainText("8 × 3 × 4,096 × 14,336");
  await expect(result(page)).toContainText("Parameters in total: 46B → 46,702,792,704 (46.7 billion)");
  await axe();

  await result(page).getByRole("button", { name: "Use these figures" }).click();
  await expect(field(page, "Parameters in total")).toHaveValue("46702792704");
  await expect(field(page, "Parameters active at once")).toHaveValue("12879925248");
  await expect(field(page, "Architecture")).toHaveValue(/mixture of 8 experts, 2 for each token: 32 layers/);
  await expect(result(page)).toContainText("Taken over, and recorded once you save");
  await expect(result(page)).toContainText("46B → 46,702,792,704");
  await result(page).getByRole("button", { name: "Undo" }).click();
  await expect(field(page, "Parameters in total")).toHaveValue("46B");
  await expect(field(page, "Parameters active at once")).toHaveValue("");
  await expect(field(page, "Architecture")).toHaveValue("");
  await result(page).getByRole("button", { name: "Use these figures" }).click();

  await field(page, "Name").fill("Counted model");
  await field(page, "Provider").fill("Quiet Labs");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL(/\/models\/[0-9a-f-]{36}$/);
  const facts = page.getByRole("region", { name: "Recorded facts" });
  await expect(facts).toContainText("46,702,792,704");
  await expect(facts).toContainText("config.json: calculated part by part");
  expect(sent.filter((body) => body.includes("MixtralForCausalLM"))).toEqual([]);
});

test("weights in several parts are counted together, and by keyboard", async ({ page, login, axe }) => {
  await login();
  await page.goto("/models/new");
  await group(page).getByText("Read counts from a file").focus();
  await page.keyboard.press("Enter");
  await group(page).getByRole("button", { name: "Files of the model" }).focus();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
  await chooser.setFiles([part(1), part(2)]);
  await expect(group(page).getByRole("status")).toHaveText(
    /^Counted in model-00001-of-00002\.safetensors and/,
  );
  await result(page).getByRole("button", { name: "Use these figures" }).focus();
  await page.keyboard.press("Enter");
  await expect(field(page, "Parameters in total")).toHaveValue("12");
  await expect(field(page, "Parameters active at once")).toHaveValue("12");
  await axe();
});

test("what gives no number says why, with the file and the field", async ({ page, login, axe }) => {
  await login();
  await open(page);
  const problem = group(page).getByRole("alert");
  await choose(page, part(1));
  await expect(problem).toContainText("missing: model-00002-of-00002.safetensors");
  await choose(page, config("nemotron-h-56b.json"));
  await expect(problem).toContainText("No count: config.json, model_type");
  await expect(problem).toContainText("Mamba");
  await choose(page, weights("model.safetensors", Buffer.from("PK\x03\x04 a ZIP archive")));
  await expect(problem).toContainText("This is a ZIP archive");
  await axe();
  await choose(page, weights("tern.gguf", ggufFile([], [["token_embd.weight", [4, 10]]])));
  await expect(problem).toHaveCount(0);
  await expect(result(page)).toContainText("all of them");
  await group(page).getByRole("button", { name: "Take the files away" }).click();
  await expect(result(page)).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const)
  test(`a count fits 390 pixels, ${colorScheme}`, async ({ page, login, axe, fits }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await login();
    await open(page);
    await choose(page, config("deepseek-v3.2.json"));
    await result(page).getByText("Part by part", { exact: true }).click();
    await expect(result(page).getByRole("row", { name: /^Attention/ })).toContainText("indexer");
    await fits();
    await axe();
  });

test("the check estimates compute from the active parameters of a file", async ({ page, axe }) => {
  await page.goto("/check");
  await page.getByText("Estimate it from parameters and tokens").click();
  await page.getByText("Read counts from a file").click();
  await page.locator("input[type=file]").setInputFiles(config("mixtral-8x7b.json"));
  await page.getByRole("button", { name: "Use the active ones as parameters" }).click();
  await expect(page.getByLabel("Parameters", { exact: true })).toHaveValue("12879925248");
  await page.getByLabel("Tokens seen in training").fill("1T");
  // 6 × 12,879,925,248 × 10^12
  await expect(page.getByText("7.7279551488 × 10²² FLOP")).toBeVisible();
  await axe();
});
