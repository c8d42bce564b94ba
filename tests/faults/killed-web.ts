import { setTimeout as pause } from "node:timers/promises";
import { hashPassword } from "@/lib/auth/password";
import type { Scope } from "@/lib/auth/scope";
import { buildWeb } from "@/lib/cli/build-web";
import { createModel } from "@/lib/models/commands";
import { createRun } from "@/lib/training/commands";
import { createToken } from "@/lib/training/save-token";
import { runSchema } from "@/lib/training/schema";
import { modelData, ourModel, someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";
import { runForm } from "../support/training";
import { taken } from "./arrange";
import { ask, signIn } from "./ask";
import { startBalancer } from "./balancer";
import { broken } from "./invariants";
import type { Kind, Lost } from "./rounds";
import { type Sent, sender, unlike } from "./sender";
import { startOneWeb, type Web } from "./webs";

const SENDERS = 4;
const READINGS = 12;
/** What lib/training and lib/auth promise: readings of one token in a minute, wrong passwords in a row. */
const USES_A_MINUTE = 60;
const WRONG_PASSWORDS = 5;

/** One of three web servers behind one address killed and started again while scripts send readings. */
export const killedWeb: Kind = {
  name: "kill -9 of one of three web servers",
  share: 10,
  async prepare() {
    await buildWeb();
    const webs: Web[] = [];
    const balancer = await startBalancer(() => webs.map(({ port }) => port));
    const address = () => balancer.address;
    for (let n = 0; n < 3; n += 1) webs.push(await startOneWeb(address));
    const scope = await someOrganisation();
    const { id } = taken(await createModel(scope, modelData(ourModel)));
    const data = runSchema.parse(runForm());
    const runId = taken(await createRun(scope, { modelId: id, data })).id;
    const place = `${balancer.address}/api/v1/training-runs/${runId}/readings`;
    const send = sender(place, () => tokenFor(scope, runId), READINGS);
    const sent: Sent[] = [];
    const sendAll = async () =>
      sent.push(...(await Promise.all(Array.from({ length: SENDERS }, send))).flat());
    await sendAll();
    const began = performance.now();
    await sendAll();
    const duration = performance.now() - began;
    return {
      async strike(chance) {
        const account = await someAccount(scope);
        const locked = wrongPasswords(balancer.address, account);
        await locked.next();
        const sending = sendAll();
        await pause(duration * chance());
        const struck = Math.floor(chance() * webs.length);
        const { port, kill } = webs[struck] as Web;
        await kill();
        webs[struck] = await startOneWeb(address, port);
        await sending;
        const found = ((await locked.next()).value as Lost) ?? [];
        found.push(...(await tooManyUses(place, await tokenFor(scope, runId))));
        return [...found, ...(await unlike(runId, sent)), ...(await broken([scope.organisationId]))];
      },
      told: () => {
        const again = sent.filter(({ tries }) => tries > 1).length;
        return `${sent.length} readings acknowledged, ${again} of them sent more than once`;
      },
      async end() {
        balancer.stop();
        for (const { kill } of webs) await kill();
      },
    };
  },
};

const tokenFor = async (scope: Scope, runId: string) =>
  taken(await createToken(scope, { runId, name: "cluster", days: 1 })).text;

interface Account {
  email: string;
  password: string;
}

async function someAccount({ organisationId }: Scope): Promise<Account> {
  const account = { email: `${crypto.randomUUID()}@example.org`, password: "a password for tests only" };
  const passwordHash = await hashPassword(account.password);
  await ownerDb.user.create({
    data: { organisationId, email: account.email, name: "Otto", role: "owner", passwordHash },
  });
  return account;
}

/** Two wrong passwords before the blow and the others after it; then the right one must not be let in. */
async function* wrongPasswords(address: string, { email, password }: Account): AsyncGenerator<Lost, Lost> {
  const found: Lost = [];
  for (let n = 1; n <= WRONG_PASSWORDS; n += 1) {
    const to = await signIn(address, email, "not the password");
    if (!to.includes("CredentialsSignin")) found.push(`wrong password ${n} was answered with ${to}`);
    if (n === 2) yield [];
  }
  const to = await signIn(address, email, password);
  return to.includes("wait-until") ? found : [...found, `after five wrong passwords one leads to ${to}`];
}

/** The servers count the uses of a token together, whichever of them is asked. */
async function tooManyUses(place: string, token: string): Promise<Lost> {
  const asks = Array.from({ length: USES_A_MINUTE + 15 }, () => () => {
    // Nothing is recorded by it: it is refused for what it says, after it was counted.
    return ask(place, { method: "POST", headers: { authorization: `Bearer ${token}` }, body: "{}" });
  });
  let letIn = 0;
  const began = performance.now();
  while (asks.length > 0) {
    const answers = await Promise.all(asks.splice(0, 15).map((one) => one()));
    letIn += answers.filter(({ status }) => status !== 429).length;
  }
  // Where it took longer than a minute, the next minute has begun.
  if (performance.now() - began > 55_000) return [];
  return letIn === USES_A_MINUTE ? [] : [`${letIn} uses of a token were let in within a minute`];
}
