import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import type { PasskeyAnswer } from "@/lib/auth/passkey-answer";

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();

// As much of CBOR (RFC 8949) as a passkey speaks: small integers, texts, bytes and maps.
const head = (major: number, length: number): Buffer => {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  return length < 256
    ? Buffer.from([(major << 5) | 24, length])
    : Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
};
const whole = (value: number) => (value >= 0 ? head(0, value) : head(1, -1 - value));
const text = (value: string) => Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
const bytes = (value: Buffer) => Buffer.concat([head(2, value.length), value]);
const map = (...pairs: [Buffer, Buffer][]) => Buffer.concat([head(5, pairs.length), ...pairs.flat()]);

interface Signing {
  /** Where the browser stands. */
  origin: string;
  challenge: string;
  counter?: number;
  isVerified?: boolean;
  rpId?: string;
  userHandle?: string;
}

/** An authenticator as the WebAuthn specification describes it, in software, with one passkey. */
export class SoftPasskey {
  readonly id = randomBytes(16);
  private readonly keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync("ec", {
    namedCurve: "P-256",
  });

  /** What a browser answers when it has made this passkey. */
  enrol(signing: Signing): PasskeyAnswer {
    const { x, y } = this.keys.publicKey.export({ format: "jwk" });
    const [px, py] = [x, y].map((part) => Buffer.from(part as string, "base64url")) as [Buffer, Buffer];
    const cose = map(
      [whole(1), whole(2)],
      [whole(3), whole(-7)],
      [whole(-1), whole(1)],
      [whole(-2), bytes(px)],
      [whole(-3), bytes(py)],
    );
    const length = Buffer.from([0, this.id.length]);
    const authData = Buffer.concat([this.authData(signing, 0x40), Buffer.alloc(16), length, this.id, cose]);
    const attestation = map(
      [text("fmt"), text("none")],
      [text("attStmt"), map()],
      [text("authData"), bytes(authData)],
    );
    return this.answer("webauthn.create", signing, { attestationObject: attestation.toString("base64url") });
  }

  /** What a browser answers when it has signed with it. */
  sign(signing: Signing): PasskeyAnswer {
    const authData = this.authData(signing, 0);
    const data = sha256(this.clientData("webauthn.get", signing));
    const signature = createSign("sha256")
      .update(Buffer.concat([authData, data]))
      .sign(this.keys.privateKey);
    return this.answer("webauthn.get", signing, {
      authenticatorData: authData.toString("base64url"),
      signature: signature.toString("base64url"),
      ...(signing.userHandle && { userHandle: Buffer.from(signing.userHandle).toString("base64url") }),
    });
  }

  private authData({ origin, rpId, counter = 0, isVerified = true }: Signing, extra: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const flags = Buffer.from([0x01 | (isVerified ? 0x04 : 0) | extra]);
    return Buffer.concat([sha256(rpId ?? new URL(origin).hostname), flags, count]);
  }

  private clientData(type: string, { challenge, origin }: Signing): string {
    return JSON.stringify({ type, challenge, origin, crossOrigin: false });
  }

  private answer(type: string, signing: Signing, response: Record<string, string>): PasskeyAnswer {
    const id = this.id.toString("base64url");
    const clientDataJSON = Buffer.from(this.clientData(type, signing)).toString("base64url");
    return {
      id,
      rawId: id,
      type: "public-key",
      response: { clientDataJSON, ...response },
      clientExtensionResults: {},
    };
  }
}
