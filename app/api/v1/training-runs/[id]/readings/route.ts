import { readingScope } from "@/lib/auth/scope";
import { errorDetails } from "@/lib/error-details";
import { isDatabaseBusy, isDatabaseGone, type Refusal } from "@/lib/errors";
import { log } from "@/lib/log";
import { isRunId } from "@/lib/training/run-record";
import { saveReading } from "@/lib/training/save-reading";
import { readingSchema } from "@/lib/training/schema";

/** Bytes of a request; a reading takes a few hundred. */
const MOST_BYTES = 4096;

interface Problem {
  message: string;
  /** The part of what was sent that has to be mended. */
  field?: string;
}

const answer = (status: number, body: object, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { "cache-control": "no-store", ...headers } });
const problem = (status: number, error: Problem, headers?: Record<string, string>) =>
  answer(status, { error }, headers);

/**
 * Takes one reading of a training: `{ "at": instant, "flop": "1.2e24", "source": "…" }`, with the token of the
 * run as bearer. 201 for a new one, 200 for one sent before; otherwise `{ "error": { "message", "field" } }`.
 */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  try {
    const { id } = await params;
    if (!isRunId(id)) return problem(404, { message: "There is no run at this address." });
    const proof = await readingScope(request.headers.get("authorization"), id);
    if (!proof.ok) return problem(proof.status, { message: proof.message }, hints[proof.status]);
    const text = await limitedText(request);
    if (text === undefined) return problem(413, { message: `Send at most ${MOST_BYTES} bytes.` });
    const sent = readingSchema.safeParse(fromJson(text));
    if (!sent.success) return problem(422, firstIssue(sent.error.issues));
    const saved = await saveReading(proof.scope, { runId: id, ...sent.data });
    if (!saved.ok) return refusal(saved.refusal);
    return answer(saved.value.isNew ? 201 : 200, { id: saved.value.id, isNew: saved.value.isNew });
  } catch (error) {
    if (isDatabaseGone(error) || isDatabaseBusy(error)) {
      log("warn", "database-unreachable", errorDetails(error));
      const message = "The database cannot be reached now. Nothing was recorded; send it again.";
      return problem(503, { message }, { "retry-after": "10" });
    }
    log("error", "reading-failed", errorDetails(error));
    return problem(500, {
      message: "Something went wrong on our side. Nothing was recorded; send it again.",
    });
  }
}

const hints: Record<401 | 403 | 429, Record<string, string>> = {
  401: { "www-authenticate": "Bearer" },
  403: {},
  429: { "retry-after": "60" },
};

function refusal(refused: Refusal) {
  if (refused.code === "invalid") {
    const [[field, message] = ["", refused.message]] = Object.entries(refused.fields);
    return problem(422, { message, field });
  }
  return problem(refused.code === "not-found" ? 404 : 409, { message: refused.message });
}

function firstIssue([issue]: readonly {
  path: readonly PropertyKey[];
  message: string;
  code: string;
}[]): Problem {
  const field = issue?.path.join(".") ?? "";
  if (field === "" || issue === undefined)
    return { message: "Send a JSON object with “at”, “flop” and “source”, each as text." };
  const message =
    issue.code === "invalid_type" ? `“${field}” has to be there, as text in quotes.` : issue.message;
  return { message, field };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What was sent, as text; nothing where it is longer than a reading can be. Reads no further than that. */
async function limitedText(request: Request): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
