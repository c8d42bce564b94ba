import { epochFile } from "../support/epoch-file";
import { expect, test } from "./fixtures";

test.describe.configure({ mode: "serial" });

const csv = (text: string | Buffer, name = "models_2026-08-19.csv") => ({
  name,
  mimeType: "text/csv",
  buffer: typeof text === "string" ? Buffer.from(text) : text,
});
const lines = [
  { Model: "Import One", "Training compute (FLOP)": "2e24" },
  { Model: "Import Two", "Training compute (FLOP)": "3e25" },
];

test("a file is checked, shown and applied", async ({ page, login, axe }) => {
  await login();
  await page.goto("/models/import");
  await axe();
  await page.locator("input[type=file]").setInputFiles(csv(epochFile([...lines, { Model: "" }])));
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "models_2026-08-19.csv" })).toBeVisible();
  await expect(page.getByRole("status")).toContainText("would create 2 records and change 0");
  await axe();
  await page.getByText(/columns recognised/).click();
  await expect(page.getByText("Training compute (FLOP)")).toBeVisible();
  await page.getByRole("link", { name: "Refused 1" }).click();
  await expect(page).toHaveURL(/outcome=refused/);
  await expect(page.getByText("This row names no model.")).toBeVisible();

  await page.getByRole("button", { name: "Apply" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(
    "2 records will be created and 0 records changed, all together or none.",
  );
  await axe();
  await dialog.getByRole("button", { name: "Apply the import" }).click();
  await expect(page.getByRole("status")).toContainText("2 created, 0 changed", { timeout: 20_000 });

  await page.getByRole("link", { name: "New 2" }).click();
  await page.getByRole("link", { name: "Import Two" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Import Two");
});

test("the next edition of a file shows what changed, from what to what", async ({ page, login, axe }) => {
  await login();
  await page.goto("/models/import");
  const newer = [
    { ...lines[0], Model: "Import One", "Training compute (FLOP)": "2.5e24" },
    ...lines.slice(1),
  ];
  await page.locator("input[type=file]").setInputFiles(csv(epochFile(newer), "models_2026-09-30.csv"));
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByRole("link", { name: "Changed 1", exact: true }).click();
  const row = page.getByRole("row", { name: /^Training compute / });
  await expect(row).toContainText("2 × 10²⁴ FLOP");
  await expect(row).toContainText("2.5 × 10²⁴ FLOP");
  await axe();
  await page.getByRole("button", { name: "Put aside" }).click();
  await expect(page.getByRole("status")).toContainText("Put aside");
});

test("by keyboard alone a file is picked, checked and applied", async ({ page, login }) => {
  await login();
  await page.goto("/models/import");
  await page.getByRole("button", { name: "File", exact: true }).focus();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
  await chooser.setFiles(csv(epochFile([{ Model: "By Keyboard" }])));
  await page.getByRole("button", { name: "Check the file" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("would create 1 record");
  await page.getByRole("button", { name: "Apply" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page.getByRole("button", { name: "Apply the import" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("1 created", { timeout: 20_000 });
});

test("what is no list of models is refused in plain words", async ({ page, login }) => {
  await login();
  await page.goto("/models/import");
  const file = page.locator("input[type=file]");
  const check = page.getByRole("button", { name: "Check the file" });
  const problem = page.getByRole("alert").filter({ hasText: "This file was not taken" });
  await check.click();
  await expect(problem).toContainText("Choose a file first.");
  for (const [content, says] of [
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 1, 2]), "spreadsheet or an archive"],
    ['Model,Training compute (FLOP)\nA,1e24\n"B,2e24\n', "opens on line 3 and is never closed"],
    ["Hardware name,Manufacturer\nH100,NVIDIA\n", 'needs a column "Model"'],
  ] as const) {
    await file.setInputFiles(csv(content as string | Buffer));
    await check.click();
    await expect(problem).toContainText(says);
  }
  await file.setInputFiles(csv(Buffer.alloc(30 * 1024 * 1024), "large.csv"));
  await expect(problem).toContainText("at most 20 MB");
});

for (const colorScheme of ["light", "dark"] as const)
  test(`a result reads well at 390 pixels, ${colorScheme}`, async ({ page, login, axe, fits }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await login();
    await page.goto("/models/import");
    await page.getByRole("link", { name: "models_2026-09-30.csv" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "models_2026-09-30.csv" })).toBeVisible();
    await fits();
    await axe();
    await page.goto("/models/import");
    await fits();
    await axe();
  });

test("an import of another organisation does not exist", async ({ page, login, expectedMessages }) => {
  expectedMessages.push(/404/);
  await login();
  await page.goto("/models/import?batch=0197f0a0-0000-7000-8000-000000000000");
  await expect(page.getByRole("heading", { name: "Nothing here" })).toBeVisible();
});
