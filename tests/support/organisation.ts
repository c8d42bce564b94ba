import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/auth/roles";
import { personAccess, type Scope } from "@/lib/auth/scope";
import { blankModelForm, type ModelData, type ModelForm, modelSchema } from "@/lib/models/schema";
import { ownerDb as db } from "./owner-db";

/** A new organisation with one person, and the scope of that person on 23 November 2026. */
export async function someOrganisation(name = "Test organisation"): Promise<Scope> {
  const organisation = await db.organisation.create({
    data: {
      name,
      users: {
        create: {
          email: `${randomUUID()}@example.org`,
          name: "Olga Officer",
          role: "owner",
          passwordHash: "none",
        },
      },
    },
    include: { users: true },
  });
  const person = organisation.users[0];
  if (person === undefined) throw new Error("the person was not created");
  return scopeOf(person.id, "2026-11-23");
}

/** The scope of somebody who gets in. */
export async function scopeOf(userId: string, today?: string): Promise<Scope> {
  const access = await personAccess(userId, today);
  if (!access.ok) throw new Error(access.denial ?? "there is no such person");
  return access.scope;
}

/** The scope of another person of the same organisation. */
export async function colleagueOf(
  { organisationId, today }: Scope,
  name = "Ben Second",
  role: Role = "owner",
): Promise<Scope> {
  const data = { organisationId, email: `${randomUUID()}@example.org`, name, role, passwordHash: "none" };
  return scopeOf((await db.user.create({ data })).id, today);
}

/** What a form with these fields filled in stores. */
export function modelData(fields: Partial<ModelForm> = {}): ModelData {
  return modelSchema.parse({ ...blankModelForm, name: "Model One", provider: "Example provider", ...fields });
}

/** A broad text model of our own, placed in March 2026, with 5e23 FLOP; no chapter of the Code is signed. */
export const ourModel: Partial<ModelForm> = {
  ourRole: "provider",
  providerLocation: "EU",
  codeChapters: ["none"],
  outputModalities: ["text"],
  taskRange: "broad",
  trainingFlop: "5e23",
  cumulativeTrainingFlop: "5e23",
  weightsPublic: "no",
  supply: "eu_market",
  marketStatus: "placed",
  placedOn: "2026-03-02",
};
