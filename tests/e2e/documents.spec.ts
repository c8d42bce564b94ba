import { copyFile, readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { documentJsonSchema } from "@/lib/documents/json-schema";
import { expect, test } from "./fixtures";

const { modelId } = JSON.parse(process.env.WEIGHBRIDGE_TEST_ACCOUNT ?? "{}") as { modelId: string };
const documents = `/models/${modelId}/documents`;
const documentation = `/models/${modelId}/documentation`;

test.describe.configure({ mode: "serial" });

for (const colorScheme of ["light", "dark"] as const)
  test(`documents and documentation read well at 390 pixels, ${colorScheme}`, async ({
    page,
    login,
    axe,
    fits,
  }) => {
    test.slow(); // two long pages under every rule of axe
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await login();
    for (const address of [documents, documentation]) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await fits();
      await axe();
    }
  });

test("a blank leads to its field, and the answer to the file", async ({ page, login }) => {
  await login();
  await page.goto(documents);
  const office = page.getByRole("region", { name: "AI Office", exact: true });
  await office.getByText(/blank fields$/).click();
  await office.getByRole("link", { name: "5.1 Design of the training" }).click();
  await expect(page).toHaveURL(`${documentation}#field-5.1`);
  const field = page.getByRole("textbox", { name: "5.1 Design of the training" });
  await expect(field).toBeInViewport();
  await field.fill("Pre-training, then fine-tuning.");
  await expect(page.locator("[id='field-5.1']")).toContainText("3 words; about 400 are recommended");
  await page.getByRole("button", { name: "Save answers" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();

  await page.goto(documents);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    office.getByRole("link", { name: "Download JSON for AI Office" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^model-documentation-Model-One-ai-office-.*\.json$/);
  const json = documentJsonSchema.parse(JSON.parse(await readFile(await file.path(), "utf8")));
  const answer = json.sections.flatMap((section) => section.fields).find(({ id }) => id === "5.1");
  expect(answer).toMatchObject({ state: "filled", value: { text: "Pre-training, then fine-tuning." } });
  const pdf = await page.request.get(`${documents}/model-documentation-form?audience=downstream-providers`);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
  expect(pdf.headers()["content-disposition"]).toMatch(/^attachment; filename="[\w.-]+\.pdf"$/);
  expect((await pdf.body()).subarray(0, 8).toString()).toBe("%PDF-1.7");
});

test("each format can be downloaded, and the HTML file reads well by itself", async ({
  page,
  login,
  axe,
  fits,
}, testInfo) => {
  test.slow(); // one long page under every rule of axe, light and dark
  await login();
  await page.goto(documents);
  const office = page.getByRole("region", { name: "AI Office" });
  const download = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      office.getByRole("link", { name: `Download ${name} for AI Office` }).click(),
    ]);
    return {
      name: file.suggestedFilename(),
      path: await file.path(),
      bytes: await readFile(await file.path()),
    };
  };
  for (const [name, ending, start] of [
    ["PDF", "pdf", "%PDF-1.7"],
    ["Word", "docx", "PK"],
    ["HTML", "html", "<!doctype html>"],
    ["Markdown", "md", "# Model Documentation Form: "],
    ["JSON", "json", "{"],
  ] as const) {
    const file = await download(name);
    expect(file.name).toMatch(new RegExp(`^model-documentation-Model-One-ai-office-[0-9-]+\\.${ending}$`));
    expect(file.bytes.toString("utf8").startsWith(start), name).toBe(true);
  }
  // A downloaded file has no ending while the browser keeps it, and would open as text.
  const opened = testInfo.outputPath("form.html");
  await copyFile((await download("HTML")).path, opened);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(pathToFileURL(opened).href);
    await expect(page.getByRole("heading", { level: 1, name: "Model One" })).toBeVisible();
    await fits();
    await axe();
  }
});

test("a download that cannot be had says why in plain words", async ({ page, login }) => {
  await login();
  const get = async (path: string) => {
    const response = await page.request.get(path);
    return [response.status(), await response.text()];
  };
  const form = `${documents}/model-documentation-form`;
  expect(await get(`${form}?audience=everybody`)).toEqual([
    400,
    expect.stringContaining("audience is one of"),
  ]);
  expect(await get(`${form}?format=odt`)).toEqual([400, expect.stringContaining("format is one of")]);
  expect(await get(`${form}?asOf=yesterday`)).toEqual([400, expect.stringContaining("year-month-day")]);
  expect(await get(`${documents}/poem`)).toEqual([404, "There is no document of this kind.\n"]);
  const elsewhere = modelId.replace(/^./, (first) => (first === "f" ? "e" : "f"));
  expect(await get(form.replace(modelId, elsewhere))).toEqual([
    404,
    expect.stringContaining("does not exist"),
  ]);
});

test("a blank of another document leads to its own field, and saving leaves the form alone", async ({
  page,
  login,
  axe,
}) => {
  await login();
  await page.goto(documentation);
  const parts = page.getByRole("navigation", { name: "Documents to write" });
  await parts.getByRole("link", { name: "Public summary of training content" }).click();
  await expect(page).toHaveURL(`${documentation}?document=training-summary`);
  const month = page.getByRole("textbox", { name: "1.3.11 Latest data from" });
  await month.fill("2026-03");
  await page.getByRole("button", { name: "Save answers" }).click();
  await expect(page.getByText("Write the month as MM/YYYY")).toBeVisible();
  await expect(month).toBeFocused();
  await month.fill("03/2026");
  await page.getByRole("button", { name: "Save answers" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
  await axe();

  await page.goto(documents);
  const card = page.getByRole("region", { name: "Public summary of training content", exact: true });
  await card.getByText(/blank fields$/).click();
  await card.getByRole("link", { name: "1.3.12 Trained on since then" }).click();
  await expect(page).toHaveURL(`${documentation}?document=training-summary#field-1.3.12`);
  await expect(month).toHaveValue("03/2026");
});

test("a refused answer stays where it was typed, and has the focus", async ({ page, login }) => {
  await login();
  await page.goto(documentation);
  await page.getByRole("textbox", { name: "5.2 Why it was trained this way" }).fill("Kept");
  const energy = page.getByRole("textbox", { name: "8.1 Energy used for training" });
  await energy.fill("rather a lot");
  await page.getByRole("button", { name: "Save answers" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Not saved" })).toBeVisible();
  await expect(energy).toBeFocused();
  await expect(energy).toHaveValue("rather a lot");
  await expect(page.getByText("Write the figure in digits")).toBeVisible();
  await page.getByRole("checkbox", { name: "8.1 Energy used for training: does not apply" }).check();
  await energy.fill("withheld by the supplier");
  await page.getByRole("button", { name: "Save answers" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
  await page.reload();
  await expect(energy).toHaveValue("withheld by the supplier");
  await expect(page.getByRole("textbox", { name: "5.2 Why it was trained this way" })).toHaveValue("Kept");
});

test("somebody else's save is shown, and nothing typed is lost", async ({ page, login, context }) => {
  await login();
  const other = await context.newPage();
  const reason = "5.2 Why it was trained this way";
  const biases = "6.9 Finding biases";
  for (const who of [page, other]) await who.goto(documentation);
  await other.getByRole("textbox", { name: reason }).fill("Theirs");
  await other.getByRole("textbox", { name: biases }).fill("Counted by them");
  await other.getByRole("button", { name: "Save answers" }).click();
  await expect(other.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();

  await page.getByRole("textbox", { name: reason }).fill("Mine");
  await page.getByRole("textbox", { name: "6.6 Scope of the data" }).fill("Also mine");
  await page.getByRole("button", { name: "Save answers" }).click();
  const notice = page.getByRole("alert").filter({ hasText: "Somebody else saved first" });
  await expect(notice).toContainText("Theirs");
  await expect(page.getByRole("textbox", { name: reason })).toHaveValue("Mine");
  await expect(page.getByRole("textbox", { name: "6.6 Scope of the data" })).toHaveValue("Also mine");
  await expect(page.getByRole("textbox", { name: biases })).toHaveValue("Counted by them");
  await notice.getByRole("button", { name: `Take theirs for ${reason}` }).click();
  await expect(page.getByRole("textbox", { name: reason })).toHaveValue("Theirs");
  await page.getByRole("button", { name: "Save answers" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
});

test("choices and figures can be answered by keyboard and come back", async ({ page, login }) => {
  await login();
  await page.goto(documentation);
  const sources = page.getByRole("group", { name: "6.2 Where the data come from" });
  const crawled = sources.getByRole("checkbox", { name: "Crawled from the web" });
  // Disabled until the page can keep what is typed; a disabled box takes no focus.
  await expect(crawled).toBeEnabled();
  await crawled.focus();
  await page.keyboard.press("Space");
  await sources.getByRole("checkbox", { name: "Other", exact: true }).focus();
  await page.keyboard.press("Space");
  const which = page.getByRole("textbox", { name: "6.2 Where the data come from: which other?" });
  await which.pressSequentially("donated letters ");
  const points = page.getByRole("group", { name: "6.5 Number of data points" });
  await points.getByRole("textbox", { name: "Training" }).pressSequentially("15 trillion tokens");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
  await page.reload();
  await expect(which).toHaveValue("donated letters");
  await expect(crawled).toBeChecked();
  await expect(points.getByRole("textbox", { name: "Training" })).toHaveValue("15 trillion tokens");
});
