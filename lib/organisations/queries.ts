import { installation } from "@/lib/db";

/** Ids of all organisations, for work that the machine does for each of them. */
export async function organisationIds(): Promise<string[]> {
  const found = await installation.$queryRaw<{ id: string }[]>`SELECT organisation_ids() AS id`;
  return found.map(({ id }) => id);
}

/** Whether nobody has set this installation up yet. */
export async function isEmptyInstallation(): Promise<boolean> {
  return (await organisationIds()).length === 0;
}

/** Organisations that were removed, the latest last. */
export const removedOrganisations = () =>
  installation.removedOrganisation.findMany({ orderBy: [{ removedAt: "asc" }, { id: "asc" }] });
