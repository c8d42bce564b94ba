import { machineScope, type Scope } from "@/lib/auth/scope";
import { organisationIds } from "@/lib/organisations/queries";

/** The organisation of a name or an id, for a command; in words where there is none, or more than one. */
export async function findOrganisation(wanted: string): Promise<Scope | string> {
  const actor = { userId: null, name: "Command line" };
  const all = await Promise.all((await organisationIds()).map((id) => machineScope(id, actor)));
  const [found, ...more] = all.filter(
    (scope) => scope !== null && [scope.organisationId, scope.organisationName].includes(wanted),
  );
  if (!found) return `There is no organisation "${wanted}".`;
  if (more.length === 0) return found;
  const ids = [found, ...more].map((scope) => scope?.organisationId).join(", ");
  return `There are several organisations of that name. Give the id of one: ${ids}.`;
}
