import { parseArgs } from "node:util";
import { saveExport } from "@/lib/audit/save-export";
import { machineScope, type Scope } from "@/lib/auth/scope";
import { db, disconnect } from "@/lib/db";
import { type Audience, audiences } from "@/lib/documents/audiences";
import { documentFile } from "@/lib/documents/file";
import {
  audienceFor,
  audiencesOf,
  type DocumentFormat,
  type DocumentKind,
  documentFormats,
  documentKinds,
  isDocumentFormat,
  isDocumentKind,
} from "@/lib/documents/kinds";
import { documentFor } from "@/lib/documents/queries";
import { organisationIds } from "@/lib/organisations/queries";
import { say } from "./say";
import { writeWhole } from "./write-whole";

const list = (table: object, separator = "|") => Object.keys(table).join(separator);
const USAGE = `Usage: weighbridge document MODEL [--kind ${list(documentKinds)}] [--format ${list(documentFormats)}]
                            [--audience ${list(audiences)}] [--out FILE]
MODEL is the id or the exact name of a model.`;

/** `document`: a model's document to stdout or a file. Exit codes: 0, 1 no such model or no file, 2 usage. */
export async function run(args: string[]): Promise<number> {
  const read = readArguments(args);
  if (typeof read === "string") {
    say(`${read}\n${USAGE}`);
    return 2;
  }
  try {
    const found = await findModel(read.model);
    if (typeof found === "string") {
      say(found);
      return 1;
    }
    const content = await documentFor(found.scope, found.id, read.kind, read.audience);
    if (!content) {
      say(`There is no model "${read.model}".`);
      return 1;
    }
    const { bytes } = await documentFile(content, read.format);
    await saveExport(found.scope, {
      document: read.kind,
      model: found.id,
      audience: read.audience,
      format: read.format,
    });
    return await handOver(bytes, read.out);
  } finally {
    await disconnect();
  }
}

/** A model by id or exact name; a sentence where there is none, or more than one. */
async function findModel(model: string): Promise<{ id: string; scope: Scope } | string> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(model);
  const rows = [];
  for (const organisationId of await organisationIds()) {
    const scope = await machineScope(organisationId, { userId: null, name: "Command line" });
    if (scope === null) continue;
    const found = await db(scope).modelRecord.findMany({
      where: { organisationId, OR: [{ name: model }, ...(isId ? [{ id: model.toLowerCase() }] : [])] },
      select: { id: true, provider: true },
      take: 6,
    });
    rows.push(...found.map((row) => ({ ...row, scope })));
  }
  const [first, ...others] = rows;
  if (first === undefined) return `There is no model "${model}".`;
  if (others.length === 0) return first;
  return `Several models are called "${model}". Give the id of one:\n${rows.map(({ id, provider }) => `  ${id}  ${provider}`).join("\n")}`;
}

async function handOver(bytes: Uint8Array, out: string | undefined): Promise<number> {
  if (out === undefined) {
    await new Promise((resolve) => process.stdout.write(bytes, resolve));
    return 0;
  }
  try {
    await writeWhole(out, bytes);
  } catch (error) {
    say(`${out} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  say(`Written to ${out}.`);
  return 0;
}

interface Arguments {
  model: string;
  kind: DocumentKind;
  format: DocumentFormat;
  audience: Audience;
  out: string | undefined;
}

function readArguments(args: string[]): Arguments | string {
  const text = { type: "string" } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { kind: text, format: text, audience: text, out: text },
      allowPositionals: true,
    });
    const { kind = "model-documentation-form", format = "pdf", audience: asked, out } = values;
    const [model, ...more] = positionals;
    if (model === undefined || more.length > 0) return "Give one model.";
    if (!isDocumentKind(kind)) return `--kind is one of ${list(documentKinds, ", ")}.`;
    if (!isDocumentFormat(format)) return `--format is one of ${list(documentFormats, ", ")}.`;
    const audience = audienceFor(kind, asked);
    if (audience === undefined) return `--audience of a ${kind} is one of ${audiencesOf(kind).join(", ")}.`;
    return { model, kind, format, audience, out };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
