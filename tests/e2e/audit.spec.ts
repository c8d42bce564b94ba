import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { hash } from "@node-rs/argon2";
import { machineScope } from "@/lib/auth/scope";
import { createModel } from "@/lib/models/commands";
import { modelData, ourModel } from "../support/organisation";
import { ownerDb } from "../support/owner-db";
import { expect, test } from "./fixtures";

/** An organisation of its own, whose trail a test may break. */
async function ownTrail() {
  const account = { email: `${randomUUID()}@example.org`, password: "a password for tests only" };
  const person = {
    email: account.email,
    name: "Olga Officer",
    passwordHash: await hash(account.password),
    role: "owner",
  };
  const organisation = await ownerDb.organisation.create({
    data: { name: "Watched", users: { create: person } },
    include: { users: true },
  });
  const userId = organisation.users[0]?.id ?? null;
  const scope = await machineScope(organisation.id, { userId, name: person.name });
  const made = scope && (await createModel(scope, modelData({ ...ourModel, name: "Watched model" })));
  if (!made?.ok) throw new Error("the model was not created");
  return { account, modelId: made.value.id };
}

test("the trail shows what was done, holds, can be taken away, and tells where it was broken", async ({
  page,
  login,
  axe,
}) => {
  const { account, modelId } = await ownTrail();
  await login(account);
  await page.getByRole("link", { name: "Audit trail" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Audit trail");
  const events = page.getByRole("main").getByRole("listitem");
  await expect(events.filter({ hasText: /Sign-in/ }).first()).toContainText("Olga Officer");
  const written = events.filter({ has: page.getByRole("link", { name: "Watched model" }) });
  await expect(written).toContainText("1 model record added");
  await axe();

  await page.getByRole("button", { name: "Check the whole trail now" }).click();
  await expect(page.getByRole("status")).toContainText("The trail holds");

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download for an outside check" }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^audit-trail-20\d\d-\d\d-\d\d\.jsonl$/);
  const lines = readFileSync(await file.path(), "utf8")
    .trim()
    .split("\n");
  expect(JSON.parse(JSON.parse(lines.at(-1) ?? "").body)).toMatchObject({ kind: "export" });

  await page.getByLabel("What").selectOption("Handed out");
  await expect(page).toHaveURL(/kind=export/);
  await expect(events).toHaveCount(1);
  await expect(events).toContainText("what: audit trail");
  await page.getByLabel("What").selectOption("Not permitted");
  await expect(page.getByRole("heading", { name: "Nothing fits" })).toBeVisible();

  await ownerDb.$transaction([
    ownerDb.$executeRaw`SET LOCAL session_replication_role = replica`,
    ownerDb.$executeRaw`UPDATE "ModelRecord" SET name = 'Watched modem' WHERE id = ${modelId}::uuid`,
  ]);
  await page.getByRole("button", { name: "Check the whole trail now" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "The trail is broken" });
  await expect(alert).toContainText(`the row ${modelId} of ModelRecord`);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the trail fits a phone and is sound in ${colorScheme}`, async ({ page, login, axe, fits }) => {
    const { account } = await ownTrail();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await login(account);
    await page.goto("/audit");
    await page.getByRole("button", { name: "Check the whole trail now" }).click();
    await expect(page.getByRole("status")).toContainText("The trail holds");
    await fits();
    await axe();
  });
}
