/** Why signing in at a provider did not work, as the sign-in page says it. */
export const signInProblems = {
  none: "This organisation has no sign-in of its own here. Use your password or a passkey.",
  unreached:
    "Your organisation's sign-in does not answer just now. Try again in a moment; tell your administrator if it stays.",
  refused: "Your organisation's sign-in did not let you in, or its answer did not fit. Start again.",
  unverified:
    "Your organisation's sign-in does not say that your e-mail address is yours. Ask its administrator to verify it.",
  stranger:
    "You have no account here under the address that your organisation's sign-in gave. Ask to be invited.",
} as const;

export type SignInProblem = keyof typeof signInProblems;

export const isSignInProblem = (text: unknown): text is SignInProblem =>
  typeof text === "string" && Object.hasOwn(signInProblems, text);
