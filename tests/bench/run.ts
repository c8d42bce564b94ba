import { benchClassifying } from "./classifying";

// `npm run bench`: ratios measured in this run, on this machine.
await benchClassifying();
const { withServer } = await import("./with-server");
const { benchImporting } = await import("./importing");
const { benchChangeOfLaw } = await import("./change-of-law");
const { benchListPage } = await import("./list-page");
const { benchTrust } = await import("./trust");
await withServer(async (address) => {
  await benchImporting();
  await benchChangeOfLaw();
  await benchListPage(address);
  await benchTrust();
});
