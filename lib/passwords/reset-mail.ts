import { RESET_MINUTES } from "./limits";

/** What somebody reads who asked for a new password, or for whom somebody else did. */
export const resetMail = ({ name, link }: { name: string; link: string }) => ({
  subject: "Set a new password for Weighbridge",
  text: `${name.replace(/\s+/g, " ").trim()},

somebody, most likely you, asked for a new password for this address on Weighbridge. Open this link to set one:

${link}

It works once, for ${RESET_MINUTES} minutes. If it was not you, you need do nothing: your password stays as it is.
`,
});

/** Where a link leads. */
export const resetPath = (secret: string): string => `/new-password/${secret}`;
