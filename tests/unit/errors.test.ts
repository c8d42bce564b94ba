import { describe, expect, it } from "vitest";
import { isDatabaseFull, isDatabaseGone } from "@/lib/errors";

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

  // What Node.js says of a connection whose other end was killed, in writing and in reading.
  it.each(["write EPIPE", "read ECONNRESET", "Server has closed the connection."])(
    "is told by %s",
    (message) => {
      expect(
        isDatabaseGone(new Error(`Invalid \`prisma.modelRecord.findFirst()\` invocation:\n\n\n${message}`)),
      ).toBe(true);
    },
  );

  // What the driver says where the connection ends under a transaction's own BEGIN or COMMIT.
  it.each(["ConnectionClosed", "DatabaseNotReachable"])("is told by the driver's %s", (kind) => {
    expect(isDatabaseGone(new Error(kind, { cause: { kind } }))).toBe(true);
  });

  it("is not told by an error that would come again", () => {
    expect(isDatabaseGone(new Error("Database error. Code: `23505`. Message: `duplicate key`"))).toBe(false);
    expect(isDatabaseGone(new Error("Database error. Code: `57014`. Message: `canceling statement`"))).toBe(
      false,
    );
  });
});

// The same appendix, class 53: 53100 disk_full, 53200 out_of_memory.
it("tells a full disk, which trying again does not mend, from other wants", () => {
  const full = "could not extend file: No space left on device";
  expect(isDatabaseFull(new Error(`Raw query failed. Code: \`53100\`. Message: \`${full}\``))).toBe(true);
  expect(
    isDatabaseFull(new Error("it failed", { cause: Object.assign(new Error(""), { code: "53100" }) })),
  ).toBe(true);
  expect(isDatabaseFull(new Error("Raw query failed. Code: `53200`. Message: `out of memory`"))).toBe(false);
  expect(isDatabaseGone(new Error(full))).toBe(false);
});
