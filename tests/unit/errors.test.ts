import { describe, expect, it } from "vitest";
import { isDatabaseGone } from "@/lib/errors";

// PostgreSQL's appendix A, class 57: 57P01 admin_shutdown, 57P02 crash_shutdown, 57P03 cannot_connect_now.
describe("a database that cannot be reached now", () => {
  it.each([
    ["57P01", "terminating connection due to administrator command"],
    ["57P02", "terminating connection because of crash of another server process"],
    ["57P03", "the database system is starting up"],
    ["57P03", "the database system is in recovery mode"],
  ])("is told by %s: %s", (code, message) => {
    expect(isDatabaseGone(new Error(`Database error. Code: \`${code}\`. Message: \`${message}\``))).toBe(
      true,
    );
    expect(isDatabaseGone(new Error("question failed", { cause: new Error(message) }))).toBe(true);
  });

  it("is not told by an error that would come again", () => {
    expect(isDatabaseGone(new Error("Database error. Code: `23505`. Message: `duplicate key`"))).toBe(false);
    expect(isDatabaseGone(new Error("Database error. Code: `57014`. Message: `canceling statement`"))).toBe(
      false,
    );
  });
});
