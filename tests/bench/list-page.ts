import { median, report } from "./measure";
import { portfolioOf } from "./portfolio";
import { Visitor } from "./visitor";

const SMALL = 1_000;
const LARGE = 100_000;

/** The list page at 100,000 models against the same page at 1,000, and the JavaScript it loads. */
export async function benchListPage(address: string): Promise<void> {
  const few = new Visitor(address);
  await few.signIn(await portfolioOf(SMALL));
  process.stdout.write(`JavaScript of a first visit to the list, compressed: ${await kilobytes(few)} kB\n`);
  const many = new Visitor(address);
  await many.signIn(await portfolioOf(LARGE));
  for (const path of ["/models", "/models?sort=compute", "/models?class=gpai", "/models?q=9991"]) {
    // Taken in turns, so that both meet the same warmth.
    await few.page(path);
    await many.page(path);
    const small = await median(15, () => few.page(path));
    const large = await median(15, () => many.page(path));
    report(`${path} at ${LARGE} models`, large, `at ${SMALL}`, small);
  }
}

const kilobytes = async (visitor: Visitor) => ((await visitor.javaScriptOf("/models")) / 1000).toFixed(0);
