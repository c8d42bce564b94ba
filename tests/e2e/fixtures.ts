import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import type { SeededAccount } from "../support/seed";

export { expect };

type Account = Pick<SeededAccount, "email" | "password">;

const seededAccount = (): SeededAccount => JSON.parse(process.env.WEIGHBRIDGE_TEST_ACCOUNT as string);

type Fixtures = {
  /** Messages a test provokes on purpose; any other warning or error in the console fails it. */
  expectedMessages: RegExp[];
  /** Signs in as the seeded account, or as another. */
  login: (account?: Account) => Promise<void>;
  /** Checks the page as it stands with axe, every rule of it. */
  axe: () => Promise<void>;
  /** Checks that nothing reaches beyond the page's right edge, so that nobody has to scroll sideways. */
  fits: () => Promise<void>;
  watchConsole: undefined;
};

export const test = base.extend<Fixtures>({
  baseURL: async ({ baseURL: _ }, use) => use(process.env.WEIGHBRIDGE_TEST_ADDRESS),

  expectedMessages: [[], { option: true }],

  watchConsole: [
    async ({ page, expectedMessages }, use) => {
      const messages: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type()))
          messages.push(`${message.type()}: ${message.text()} (${message.location().url})`);
      });
      page.on("pageerror", (error) => messages.push(`uncaught: ${error.message}`));
      await use(undefined);
      const unexpected = messages.filter((message) => !expectedMessages.some((known) => known.test(message)));
      expect(unexpected, "messages in the browser's console").toEqual([]);
    },
    { auto: true },
  ],

  login: async ({ page }, use) => use((account) => signIn(page, account)),

  axe: async ({ page }, use) =>
    use(async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, help, nodes }) => ({
        id,
        help,
        where: nodes.map(({ target }) => target.join(" ")),
      }));
      expect(found, "what axe finds").toEqual([]);
    }),

  fits: async ({ page }, use) =>
    use(async () => expect(await page.evaluate(beyondEdge), "what reaches beyond the edge").toEqual([])),
});

/** Runs in the page: the elements that make it wider than the window, or whose content does, innermost first. */
function beyondEdge(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll("body *")].filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return right > clientWidth || left + element.scrollWidth > clientWidth;
  });
  const named = wide.map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 80)}`);
  return [`${scrollWidth - clientWidth} pixels`, ...named.reverse()];
}

async function signIn(page: Page, account: Account = seededAccount()): Promise<void> {
  await page.goto("/login");
  await page.getByLabel("Email").fill(account.email);
  await page.getByRole("textbox", { name: "Password" }).fill(account.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((address) => address.pathname !== "/login");
}
