import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Children } from "@/lib/cli/children";

let said: string;

beforeEach(() => {
  said = "";
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    said += text;
    return true;
  });
});
afterEach(() => void vi.restoreAllMocks());

/** A process that has begun, and ends as `onAsked` says when it is asked to. */
async function begun(children: Children, name: string, onAsked: string): Promise<ChildProcess> {
  const script = `process.on("SIGTERM", () => { ${onAsked} }); setInterval(() => {}, 1000); process.send("up");`;
  const child = children.node(name, ["--eval", script], process.env);
  await once(child, "message");
  return child;
}

it("lets each finish what it is at, all of them at the same time", async () => {
  const children = new Children();
  const one = await begun(
    children,
    "worker",
    'process.send("asked"); process.on("message", () => process.exit(0));',
  );
  const other = await begun(
    children,
    "web server",
    'process.send("asked"); process.on("message", () => process.exit(0));',
  );
  const asked = Promise.all([once(one, "message"), once(other, "message")]);
  const stopped = children.stop();
  // Both, although neither is done: what one of them still does keeps nobody from being asked.
  await asked;
  for (const child of [one, other]) child.send("finish");
  await stopped;
  expect([one.exitCode, other.exitCode]).toEqual([0, 0]);
  expect(said).toBe("");
});

it("breaks off what does not finish in time, and says so", async () => {
  const children = new Children(0.2);
  const child = await begun(children, "worker", "");
  await children.stop();
  expect(child.signalCode).toBe("SIGKILL");
  expect(said).toBe("The worker had not finished after 0.2 s and was broken off.\n");
});

it("breaks off at once where somebody will not wait", async () => {
  const children = new Children(600);
  const child = await begun(children, "worker", 'process.send("asked");');
  const asked = once(child, "message");
  const stopped = children.stop();
  await asked;
  children.hurry();
  await stopped;
  expect(child.signalCode).toBe("SIGKILL");
});
