import { Children } from "@/lib/cli/children";
import { startWeb } from "@/lib/cli/start-web";
import { asApp } from "@/lib/database/app-url";
import { freePort } from "@/lib/database/free-port";
import { migrate } from "@/lib/database/migrate";
import { temporaryDatabase } from "@/lib/database/temporary-database";
import { env } from "@/lib/env";
import { type Arrived, linkIn, type MailServer, mailServer } from "../support/mail-server";
import { expect, test } from "./fixtures";

// An installation of its own, empty at first, that sends its mail to this process.
const children = new Children();
let mail: MailServer;
let address: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(90_000);
  const before = { ...process.env };
  try {
    mail = await mailServer();
    const database = await temporaryDatabase();
    children.watch("database", database.exited, database.stop);
    await migrate(database.url);
    const port = String(await freePort());
    Object.assign(process.env, {
      DATABASE_URL: asApp(database.url),
      PORT: port,
      NEXTAUTH_URL: `http://127.0.0.1:${port}`,
      WEIGHBRIDGE_SMTP_URL: mail.url,
      WEIGHBRIDGE_MAIL_FROM: "Weighbridge <weighbridge@example.org>",
    });
    children.node("worker", ["--import", "tsx", "lib/jobs/worker.ts"], process.env);
    address = await startWeb(env(), children);
  } finally {
    process.env = before;
  }
});

test.afterAll(async () => {
  await children.stop();
  await mail.stop();
});

test.use({ baseURL: async ({ baseURL: _ }, use) => use(address) });

const owner = { email: "owner@example.com", password: "the owner's password" };
const nina = { email: "nina@example.com", password: "the password of Nina" };

async function arrived(to: string, count: number): Promise<Arrived> {
  const theirs = () => mail.arrived.filter((each) => each.to === to);
  await expect.poll(() => theirs().length, { timeout: 20_000 }).toBe(count);
  return theirs().at(-1) as Arrived;
}

const home = "Where we stand";

test("an owner invites a contributor, who follows the link in the mail and works within the role", async ({
  page,
  browser,
  axe,
  fits,
}) => {
  test.setTimeout(90_000);
  await page.goto("/setup");
  await page.getByLabel("Organisation").fill("Acme");
  await page.getByLabel("Your name").fill("Olga Owner");
  await page.getByLabel("Your email").fill(owner.email);
  await page.getByRole("textbox", { name: "Password" }).fill(owner.password);
  await page.getByRole("button", { name: "Create the organisation" }).click();
  await expect(page.getByRole("button", { name: "Olga Owner" })).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/settings/people");
  const form = page.getByRole("form", { name: "Invite somebody" });
  await form.getByLabel("Email").fill(owner.email);
  await form.getByRole("button", { name: "Invite" }).click();
  await expect(form.getByText("has an account already and cannot be invited")).toBeVisible();
  await form.getByLabel("Email").fill(nina.email);
  await form.getByLabel("Role").selectOption("contributor");
  await form.getByRole("button", { name: "Invite" }).click();
  const shown = page.getByRole("status").filter({ hasText: `on its way to ${nina.email}` });
  await expect(shown).toContainText(`${address}/invitation/`);
  const invitation = page.getByRole("list", { name: "Invitations" }).getByRole("listitem");
  await expect(invitation).toContainText("Contributor");
  await axe();
  await fits();

  // The first link is dead when there is a new one.
  const first = linkIn(await arrived(nina.email, 1));
  await invitation.getByRole("button", { name: "New link" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "New link" }).click();
  const second = linkIn(await arrived(nina.email, 2));

  const context = await browser.newContext({ baseURL: address, reducedMotion: "reduce" });
  const guest = await context.newPage();
  await guest.goto(first);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("This link does not work");
  await guest.goto(second);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Join Acme");
  await guest.getByLabel("Your name").fill("Nina New");
  await guest.getByRole("textbox", { name: "Password" }).fill("short");
  await guest.getByRole("button", { name: "Come in" }).click();
  await expect(guest.getByText("Use at least 12 characters.")).toBeVisible();
  await guest.getByRole("textbox", { name: "Password" }).fill(nina.password);
  await guest.getByRole("button", { name: "Come in" }).click();
  await expect(guest.getByRole("button", { name: "Nina New" })).toBeVisible();
  await guest.goto("/settings/people");
  await expect(
    guest.getByText(/Only owners and administrators may invite people.* contributor\./),
  ).toBeVisible();
  await expect(guest.getByRole("button", { name: "Invite" })).toHaveCount(0);
  await guest.goto("/models/new");
  await guest.getByRole("textbox", { name: "Name", exact: false }).first().fill("A draft of Nina");
  await guest
    .getByRole("textbox", { name: /^Provider/ })
    .first()
    .fill("Example provider");
  await guest.getByRole("button", { name: "Save" }).click();
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("A draft of Nina");
  await expect(guest.getByRole("button", { name: "Archive" })).toHaveCount(0);
  await guest.goto(second);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("This link does not work");

  await page.reload();
  await expect(page.getByRole("listitem").filter({ hasText: "Nina New" })).toContainText(
    "Invited by Olga Owner",
  );
  await expect(page.getByText("Nobody is invited at the moment.")).toBeVisible();
  await context.close();
});

test.describe("a forgotten password", () => {
  test.use({ expectedMessages: [/status of 401/], viewport: { width: 390, height: 844 } });

  test("is set anew by the link in the mail, and nobody learns whether there is an account", async ({
    page,
    axe,
    fits,
  }) => {
    await page.goto("/login");
    await page.getByRole("link", { name: "Forgot your password?" }).click();
    for (const email of ["nobody@example.com", nina.email]) {
      await page.goto("/forgot-password");
      await page.getByLabel("Email").fill(email);
      await axe();
      await page.getByRole("button", { name: "Mail me a link" }).click();
      await expect(page.getByRole("status")).toContainText(`If there is an account with ${email}`);
    }
    await axe();
    await fits();
    const link = linkIn(await arrived(nina.email, 3));
    expect(mail.arrived.some(({ to }) => to === "nobody@example.com")).toBe(false);
    await page.goto(link);
    await page.getByRole("textbox", { name: "New password" }).fill("a password not forgotten");
    await axe();
    await fits();
    await page.getByRole("button", { name: "Set the password" }).click();
    await page.getByRole("link", { name: "Sign in with it" }).click();
    const signIn = async (password: string) => {
      await page.getByLabel("Email").fill(nina.email);
      await page.getByRole("textbox", { name: "Password" }).fill(password);
      await page.getByRole("button", { name: "Sign in" }).click();
    };
    await signIn(nina.password);
    await expect(page.getByRole("alert").filter({ hasText: "do not fit together" })).toBeVisible();
    await signIn("a password not forgotten");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(home);
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link does not work");
    await axe();

    await page.goto("/settings/password");
    await page.getByRole("textbox", { name: "Current password" }).fill("not the password");
    await page.getByRole("textbox", { name: "New password" }).fill(nina.password);
    await page.getByRole("button", { name: "Change the password" }).click();
    await expect(page.getByText("This is not the password you have now.")).toBeVisible();
    await page.getByRole("textbox", { name: "Current password" }).fill("a password not forgotten");
    await page.getByRole("button", { name: "Change the password" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Your password is changed" })).toBeVisible();
    await axe();
    await fits();
  });
});

test("where no mail is sent the page says so", async ({ page, axe }) => {
  await page.goto(`${process.env.WEIGHBRIDGE_TEST_ADDRESS}/forgot-password`);
  await expect(page.getByText("This installation sends no mail")).toBeVisible();
  await axe();
});
