import { expect, it } from "vitest";
import { passwordFits } from "@/lib/auth/password";
import { setUpInstallation } from "@/lib/organisations/commands";
import { isEmptyInstallation } from "@/lib/organisations/queries";
import { setupSchema } from "@/lib/organisations/schema";
import { ownerDb as db } from "../support/owner-db";

const answers = {
  organisationName: "Acme",
  name: "Olga Officer",
  email: "Olga@Example.org",
  password: "correct horse battery",
};

it("is offered once: of five people who try at the same moment one sets it up", async () => {
  expect(await isEmptyInstallation()).toBe(true);
  const input = setupSchema.parse(answers);
  const tries = await Promise.all(Array.from({ length: 5 }, () => setUpInstallation(input)));
  expect(tries.filter((answer) => answer.ok)).toHaveLength(1);
  expect(tries.filter((answer) => !answer.ok && answer.refusal.code === "refused")).toHaveLength(4);
  expect(await db.organisation.count()).toBe(1);
  expect(await isEmptyInstallation()).toBe(false);
});

it("does not hash a password, which takes long, where it is set up already", async () => {
  // What cannot be hashed is not noticed.
  const answer = await setUpInstallation({ ...setupSchema.parse(answers), password: undefined as never });
  expect(answer).toMatchObject({ ok: false, refusal: { code: "refused" } });
});

it("keeps the password as an argon2id hash and the address in lower case", async () => {
  const user = await db.user.findFirstOrThrow();
  expect(user.email).toBe("olga@example.org");
  expect(user.passwordHash).toMatch(/^\$argon2id\$/);
  expect(await passwordFits(user.passwordHash, answers.password)).toBe(true);
  expect(await passwordFits(user.passwordHash, "something else")).toBe(false);
  expect(await passwordFits(undefined, answers.password)).toBe(false);
});

it("asks for a password of twelve characters and a real address", () => {
  const wrong = setupSchema.safeParse({ ...answers, password: "short", email: "olga" });
  expect(wrong.error?.issues.map((issue) => issue.path[0]).sort()).toEqual(["email", "password"]);
});
