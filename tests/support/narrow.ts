import type { Page } from "@playwright/test";

/** Makes the window as narrow as a phone, and waits until what moves for that has come to rest. */
export async function narrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished)));
}
