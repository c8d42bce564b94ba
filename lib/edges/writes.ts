const MEGABYTE = 1024 * 1024;

/** What can be told of a request before anything of it is read. */
export interface Asked {
  method: string;
  path: string;
  /** Where the page stands that sends it; browsers name it on every write. */
  origin: string | null;
  /** As whom we were addressed. */
  host: string | null;
}

/** Why a write goes no further because of where it comes from, in words; nothing where it may. */
export function refusedWrite(asked: Asked, publicAddress: string | undefined): string | undefined {
  if (["GET", "HEAD", "OPTIONS"].includes(asked.method) || isOwnPage(asked, publicAddress)) return undefined;
  return "This was sent from a page of another site. Nothing was changed.";
}

const methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

/** Why nothing here knows a method, as an HTTP status and in words; nothing where something may. */
export const refusedMethod = (method: string): { status: 405; message: string } | undefined =>
  methods.includes(method) ? undefined : { status: 405, message: "Nothing here can be asked in this way." };

/** Characters of an address; more than any page writes, and less than an answer's headers can repeat. */
const LONGEST_ADDRESS = 8_000;

/** Why an address is none of ours, as an HTTP status and in words; nothing where it can be looked up. */
export function refusedAddress(url: string): { status: 400 | 414; message: string } | undefined {
  if (url.length > LONGEST_ADDRESS)
    return { status: 414, message: `This address is longer than ${LONGEST_ADDRESS} characters.` };
  try {
    const isReadable = url.startsWith("/") && !decodeURI(url).split("?")[0]?.includes("\0");
    if (isReadable && URL.canParse(url, "http://localhost")) return undefined;
  } catch {
    // Told below.
  }
  return { status: 400, message: "This address cannot be read." };
}

/** What is announced of a request's body. */
export interface Announced {
  path: string;
  /** Bytes, as the header says it. */
  length: string | null;
  /** Whether it comes in pieces, of which nobody says how many. */
  isWithoutLength: boolean;
}

/** Why a body is not taken, as an HTTP status and in words; nothing where it may come. */
export function refusedLength({
  path,
  length,
  isWithoutLength,
}: Announced): { status: 411 | 413; message: string } | undefined {
  const most = inWords(mostBytes(path));
  if (isWithoutLength)
    return {
      status: 411,
      message: `Say with Content-Length how long this is, at most ${most}. Nothing was changed.`,
    };
  if (Number(length ?? 0) > mostBytes(path))
    return { status: 413, message: `Send at most ${most}. Nothing was changed.` };
  return undefined;
}

function isOwnPage({ path, origin, host }: Asked, publicAddress: string | undefined): boolean {
  // Scripts call it with a token that they send themselves. No browser adds one, so no other site can borrow it.
  if (path.startsWith("/api/v1/")) return true;
  if (origin === null || !URL.canParse(origin)) return false;
  if (publicAddress !== undefined && origin === new URL(publicAddress).origin) return true;
  return new URL(origin).host === host;
}

/** An upload of 20 MB and what is sent around it; a sign-in and a reading are small. */
function mostBytes(path: string): number {
  if (path.startsWith("/api/v1/")) return 4096;
  return path.startsWith("/api/") ? 16 * 1024 : 21 * MEGABYTE;
}

function inWords(bytes: number): string {
  return bytes >= MEGABYTE ? `${bytes / MEGABYTE} MB` : `${bytes} bytes`;
}
