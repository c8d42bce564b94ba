import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createModel } from "@/lib/models/commands";
import { documentedModel } from "../support/documented-model";
import { modelData, someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";
import { taken } from "./arrange";
import { broken } from "./invariants";
import type { Kind, Lost } from "./rounds";
import { strikeWithin, unharmed, victims } from "./victims";

/** `weighbridge document` killed while it draws up a document, chains that it leaves, and writes it. */
export const killedHandingOut: Kind = {
  name: "kill -9 while a document is handed out",
  share: 10,
  async prepare() {
    const scope = await someOrganisation();
    const { organisationId } = scope;
    const { id } = taken(await createModel(scope, modelData(documentedModel)));
    const folder = mkdtempSync(path.join(os.tmpdir(), "weighbridge-documents-"));
    const task = (file: string) => ({ act: "document", args: [id, "--out", file] }) as const;
    const pool = victims();
    const first = path.join(folder, "first.pdf");
    const healthy = await pool.take();
    const duration = await unharmed(healthy, task(first));
    // What is drawn up twice on one day from one record is the same file.
    const whole = readFileSync(first);
    const files = [first];
    const exportsMissing = async (): Promise<Lost> => {
      const told = await ownerDb.auditEvent.count({ where: { organisationId, kind: "export" } });
      const there = files.filter((file) => existsSync(file)).length;
      return there <= told ? [] : [`${there} documents left, and the chain knows of ${told}`];
    };
    const notWhole = (file: string): Lost =>
      readFileSync(file).equals(whole) ? [] : ["a document is there that is not whole"];
    let within = 0;
    return {
      async strike(chance, round) {
        const file = path.join(folder, `${round}.pdf`);
        files.push(file);
        if (await strikeWithin(await pool.take(), task(file), duration, chance)) within += 1;
        const found = existsSync(file) ? notWhole(file) : [];
        found.push(...(await exportsMissing()), ...(await broken([organisationId])));
        await unharmed(healthy, task(file));
        return [...found, ...notWhole(file), ...(await exportsMissing())];
      },
      told: () => `${within} within the act of ${duration.toFixed(0)} ms`,
      async end() {
        await healthy.kill();
        await pool.end();
        rmSync(folder, { recursive: true });
      },
    };
  },
};
