import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { takenInTime } from "@/lib/edges/taken-in-time";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const parts = () => Readable.from([Buffer.from("one "), Buffer.from("two")], { objectMode: false });

it("hands over all of it to whoever takes it", async () => {
  expect(await new Response(takenInTime(parts())).text()).toBe("one two");
  expect(vi.getTimerCount()).toBe(0);
});

it("breaks off where nobody begins to take it", () => {
  const source = parts();
  takenInTime(source, 1_000);
  vi.advanceTimersByTime(999);
  expect(source.destroyed).toBe(false);
  vi.advanceTimersByTime(1);
  expect(source.destroyed).toBe(true);
});

it("waits anew after each part, and breaks off where no other is taken", async () => {
  const source = new Readable({ read() {} });
  const reader = takenInTime(source, 1_000).getReader();
  vi.advanceTimersByTime(999);
  source.push("one");
  await reader.read();
  vi.advanceTimersByTime(999);
  expect(source.destroyed).toBe(false);
  vi.advanceTimersByTime(1);
  expect(source.destroyed).toBe(true);
  await expect(reader.read()).rejects.toThrow("Nobody takes the download.");
});

it("ends at once where the reader says so", async () => {
  const source = parts();
  await takenInTime(source).cancel();
  expect(source.destroyed).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});
