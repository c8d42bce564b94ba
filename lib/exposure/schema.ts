import { z } from "zod";

/** Above the turnover of any firm there is: a slip of the keyboard. */
const MOST_EUR = 10n ** 14n;

/** Whole euros as people write them: `512000000`, `512 000 000`, `512.000.000` or `512 million`. */
const euros = z
  .string()
  .max(60, "This is too long for an amount.")
  .transform((value, context): bigint => {
    const refuse = (message: string): never => {
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    };
    if (value.trim() === "") return refuse("Enter the turnover in whole euros, for example 512 million.");
    const parts =
      /^(?:eur|€)?(\d{1,3}(?:([,.'’])\d{3}(?:\2\d{3})*)?|\d+)(?:([.,])(\d{1,6}))?(million|billion|m|bn)?(?:eur|€)?$/i.exec(
        value.replace(/[\s\u00a0\u202f]/g, ""),
      );
    const [, whole = "", , , fraction = "", unit = ""] = parts ?? [];
    const places = { "": 0, m: 6, million: 6, bn: 9, billion: 9 }[unit.toLowerCase()] ?? 0;
    if (parts === null || (fraction !== "" && unit === ""))
      return refuse("Write whole euros, for example 512000000 or 512 million.");
    const amount = BigInt(whole.replace(/\D/g, "") + fraction + "0".repeat(places - fraction.length));
    if (amount > MOST_EUR) return refuse("This amount is not plausible. Check the unit.");
    return amount;
  });

const financialYear = z
  .string()
  .trim()
  .refine((value) => /^20\d{2}$/.test(value), "Enter the year as four digits, for example 2025.")
  .transform(Number);

/** What somebody states the organisation's worldwide turnover of a financial year to be. */
export const turnoverSchema = z.object({
  turnoverEur: euros,
  financialYear,
  source: z
    .string()
    .trim()
    .min(1, "Say where the figure is from, for example the consolidated accounts.")
    .max(1000, "Shorten this to 1000 characters."),
});

export const withdrawTurnoverSchema = z.object({
  financialYear: z.int().min(2000).max(2099),
  source: z
    .string()
    .trim()
    .min(1, "Say why the figure is withdrawn.")
    .max(1000, "Shorten this to 1000 characters."),
});

export type Turnover = z.output<typeof turnoverSchema>;
export type WithdrawTurnover = z.output<typeof withdrawTurnoverSchema>;

/** The state of the exposure page, as the URL carries it. */
export const exposurePageSchema = z.object({
  asOf: z.string().max(40).optional().catch(undefined),
  /** Name and id of the last model of the page before. */
  after: z.string().max(600).optional().catch(undefined),
});
