import { expect, it } from "vitest";
import { errorDetails } from "@/lib/error-details";
import { ownerDb } from "../support/owner-db";

const email = "olga.hidden@example.org";
const failed = (asked: Promise<unknown>) =>
  asked.then(
    () => expect.unreachable("nothing failed"),
    (error: unknown) => errorDetails(error),
  );

it("tells an error of the database by its codes, without a value that was sent", async () => {
  const organisation = await ownerDb.organisation.create({ data: { name: "Hidden Ltd" } });
  const user = {
    organisationId: organisation.id,
    email,
    name: "Olga Hidden",
    passwordHash: "hidden",
    role: "owner",
  };
  await ownerDb.user.create({ data: user });
  const twice = await failed(ownerDb.user.create({ data: user }));
  expect(twice).toMatchObject({ code: "P2002" });
  const raw = await failed(ownerDb.$executeRaw`
    INSERT INTO "User" (id, "organisationId", email, name, "passwordHash", role)
    VALUES (gen_random_uuid(), ${organisation.id}::uuid, ${email}, 'Olga Hidden', 'hidden', 'owner')`);
  expect(raw).toMatchObject({ code: "P2010" });
  // 23505, unique_violation in PostgreSQL's list of codes.
  expect(JSON.stringify(raw)).toContain('"kind":"UniqueConstraintViolation","sqlState":"23505"');
  const misread = await failed(ownerDb.user.findMany({ where: { email, hidden: email } as never }));
  expect(misread).toMatchObject({ error: "PrismaClientValidationError" });
  for (const details of [twice, raw, misread]) expect(JSON.stringify(details)).not.toMatch(/hidden|olga/i);
});
