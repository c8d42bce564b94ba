import { renderSVG } from "uqr";

/** A QR code of a text as the address of a picture. Black on white in any colour scheme, as cameras want it. */
export function qrCode(text: string): string {
  const svg = renderSVG(text, { ecc: "M", border: 4, blackColor: "#000", whiteColor: "#fff" });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
