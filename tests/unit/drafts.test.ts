import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { draftKey, dropDrafts } from "@/components/model-form/draft-key";
import { draftStore } from "@/components/model-form/draft-store";
import { blankModelForm } from "@/lib/models/schema";

/** What a browser's tab has, as far as it is used. */
class Tab {
  private readonly kept = new Map<string, string>();
  get length() {
    return this.kept.size;
  }
  key = (at: number) => [...this.kept.keys()][at] ?? null;
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, text: string) => void this.kept.set(key, text);
  removeItem = (key: string) => void this.kept.delete(key);
}

beforeEach(() => {
  vi.stubGlobal("sessionStorage", new Tab());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const values = { ...blankModelForm, name: "Half a secret" };
const draft = { revision: undefined, base: blankModelForm, values, keptAt: "2026-11-25T10:00:00Z" };

test("a draft is offered to whoever typed it, for that record, and to nobody else", () => {
  for (const record of [undefined, "r1"]) {
    draftStore.keep(draftKey("u1", record), draft);
    expect(draftStore.read(draftKey("u1", record))?.values.name).toBe("Half a secret");
    expect(draftStore.read(draftKey("u2", record))).toBeUndefined();
  }
  draftStore.drop(draftKey("u1", "r1"));
  expect(draftStore.read(draftKey("u1", "r1"))).toBeUndefined();
  expect(draftStore.read(draftKey("u1", undefined))).toBeDefined();
});

test("leaving forgets every draft and nothing else", () => {
  for (const user of ["u1", "u2"])
    for (const record of [undefined, "r1"]) draftStore.keep(draftKey(user, record), draft);
  sessionStorage.setItem("something else", "stays");
  dropDrafts();
  expect(sessionStorage.length).toBe(1);
  expect(sessionStorage.getItem("something else")).toBe("stays");
});
